import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { DevToolsConnection } from '../../../src/browser/connection';
import { BrowserError } from '../../../src/browser/errors';
import { isObject } from '../../../src/browser/json';

/** The other end of the pipes. */
function connect() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const connection = new DevToolsConnection(toBrowser, fromBrowser);
  const answer = (message: object) => fromBrowser.write(`${JSON.stringify(message)}\0`);
  const sent = () => {
    const message: unknown = JSON.parse(String(toBrowser.read()).replace(/\0$/, ''));
    assert.ok(isObject(message));
    return message;
  };
  return { connection, fromBrowser, answer, sent };
}

describe('DevToolsConnection', () => {
  it('ends every message with NUL, and gives each reply to its command', async () => {
    const { connection, answer, sent } = connect();
    const first = connection.send('Browser.getVersion');
    assert.deepEqual(sent(), { id: 1, method: 'Browser.getVersion', params: {} });
    const second = connection.send('Page.enable', {}, 'session-1');
    assert.deepEqual(sent(), { id: 2, method: 'Page.enable', params: {}, sessionId: 'session-1' });
    answer({ id: 2, result: { second: true } });
    answer({ id: 1, result: { first: true } });
    assert.deepEqual(await Promise.all([first, second]), [{ first: true }, { second: true }]);
    connection.end(new BrowserError('crashed', 'X', 'x'));
  });

  it('puts a message together that comes in pieces, also within a character', async () => {
    const { connection, fromBrowser } = connect();
    const reply = connection.send('Runtime.evaluate');
    const bytes = Buffer.from('{"id":1,"result":{"value":"€"}}\0');
    const within = bytes.indexOf(0xe2) + 1;
    fromBrowser.write(bytes.subarray(0, within));
    fromBrowser.write(bytes.subarray(within));
    assert.deepEqual(await reply, { value: '€' });
    connection.end(new BrowserError('crashed', 'X', 'x'));
  });

  it('rejects with what the browser objects to', async () => {
    const { connection, answer } = connect();
    const reply = connection.send('Browser.grantPermissions');
    answer({ id: 1, error: { code: -32000, message: 'Unknown permission type' } });
    await assert.rejects(reply, {
      kind: 'protocol',
      code: '-32000',
      message: 'Browser.grantPermissions: Unknown permission type',
    });
    connection.end(new BrowserError('crashed', 'X', 'x'));
  });

  it("gives a page's events to that page only, and to who waits for them", async () => {
    const { connection, answer } = connect();
    const events: string[] = [];
    connection.onEvent('a', (method) => events.push(method));
    const loaded = connection.waitFor('a', 'Page.loadEventFired');
    answer({ method: 'Page.loadEventFired', params: {}, sessionId: 'b' });
    answer({ method: 'Network.webSocketCreated', params: {}, sessionId: 'a' });
    answer({ method: 'Page.loadEventFired', params: {}, sessionId: 'a' });
    await loaded;
    assert.deepEqual(events, ['Network.webSocketCreated', 'Page.loadEventFired']);
    connection.end(new BrowserError('crashed', 'X', 'x'));
  });

  it('rejects all that waits when the pipe ends, and all that comes later', async () => {
    const { connection, fromBrowser } = connect();
    const ended = { kind: 'crashed', code: 'PIPE_CLOSED' };
    const waiting = Promise.all([
      assert.rejects(connection.send('Page.enable'), ended),
      assert.rejects(connection.waitFor('a', 'Page.loadEventFired'), ended),
    ]);
    fromBrowser.destroy();
    await waiting;
    await assert.rejects(connection.send('Page.enable'), ended);
  });

  it('ends at what is no JSON', async () => {
    const { connection, fromBrowser } = connect();
    const reply = connection.send('Page.enable');
    fromBrowser.write('hello\0');
    await assert.rejects(reply, { kind: 'protocol', code: 'NOT_JSON', message: 'hello' });
  });
});
