import assert from 'node:assert/strict';
import { readPageMqtt, readPageSocket } from '../../../src/browser/pageResults';

describe('results of the page', () => {
  it('are read field by field', () => {
    const socket = readPageSocket({ outcome: 'failed', closeCode: 1006, ms: 12, surplus: true });
    assert.deepEqual(socket, {
      outcome: 'failed',
      error: null,
      closeCode: 1006,
      closeReason: '',
      status: null,
      headers: [],
      subprotocol: null,
      ms: 12,
    });
    const mqtt = readPageMqtt({
      outcome: 'connected',
      echoMs: 3,
      ms: 20,
      events: [{ at: 1, name: 'connect', detail: '' }, 'no event'],
    });
    assert.deepEqual(mqtt.events, [{ at: 1, name: 'connect', detail: '' }]);
    assert.deepEqual([mqtt.outcome, mqtt.echoMs, mqtt.openedUrl], ['connected', 3, null]);
  });

  it('are refused without an outcome', () => {
    assert.throws(() => readPageSocket({ ms: 1 }), { name: 'BrowserError', code: 'BAD_RESULT' });
    assert.throws(() => readPageMqtt({ outcome: 'open' }), { name: 'BrowserError', code: 'BAD_RESULT' });
  });
});
