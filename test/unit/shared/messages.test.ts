import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isHostMessage, isPageMessage, type WebviewRun } from '../../../src/shared/messages';

function savedReport(name: string): Record<string, unknown> {
  const file = new URL(`../../fixtures/reports/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

const socket = {
  outcome: 'failed',
  error: null,
  closeCode: 1006,
  closeReason: '',
  status: null,
  headers: [],
  subprotocol: null,
  ms: 12,
};
const mqtt = {
  outcome: 'failed',
  error: null,
  connackCode: null,
  closeCode: 1006,
  openedUrl: null,
  echoMs: null,
  events: [],
  ms: 12,
};
const fact = {
  status: 'ok',
  vantage: 'webview',
  at: 0,
  ms: 12,
  value: { userAgent: 'Chrome', origin: 'vscode-webview://x', socket, mqtt },
};
const run: WebviewRun = {
  socketUrl: 'wss://broker.example.com:8084/mqtt',
  mqttUrl: 'wss://broker.example.com:8084/mqtt',
  username: null,
  password: null,
  clientId: null,
  protocolVersion: 4,
  timeoutMs: 1000,
};

describe('isPageMessage', () => {
  it('takes every kind of message', () => {
    const messages = [
      { type: 'ready' },
      { type: 'request', id: 1, action: { name: 'runAgain' } },
      { type: 'request', id: 2, action: { name: 'copyText', text: 'listener 8084' } },
      { type: 'measured', id: 1, fact },
      { type: 'measured', id: 1, fact: { status: 'skipped', vantage: 'webview', reason: 'cancelled' } },
    ];
    for (const message of messages) assert.equal(isPageMessage(message), true, JSON.stringify(message));
  });

  it('drops what is unknown or malformed', () => {
    const messages = [
      null,
      'ready',
      [],
      {},
      { type: 'toString' },
      { type: 'request', action: { name: 'runAgain' } },
      { type: 'request', id: NaN, action: { name: 'runAgain' } },
      { type: 'request', id: 1, action: { name: 'deleteEverything' } },
      { type: 'request', id: 1, action: { name: 'copyText' } },
      { type: 'request', id: 1, action: { name: 'copyText', text: 'x'.repeat(200_001) } },
      { type: 'measured', id: 1, fact: { ...fact, vantage: 'chromium' } },
      { type: 'measured', id: 1, fact: { ...fact, value: { ...fact.value, mqtt: null } } },
    ];
    for (const message of messages) assert.equal(isPageMessage(message), false, JSON.stringify(message));
  });

  it('drops a measurement that is larger than one can be', () => {
    const events = Array.from({ length: 51 }, () => ({ at: 0, name: 'close', detail: '' }));
    const value = { ...fact.value, mqtt: { ...mqtt, events } };
    assert.equal(isPageMessage({ type: 'measured', id: 1, fact: { ...fact, value } }), false);
    const longReason = { ...fact.value, socket: { ...socket, closeReason: 'x'.repeat(2_001) } };
    assert.equal(isPageMessage({ type: 'measured', id: 1, fact: { ...fact, value: longReason } }), false);
  });
});

describe('isHostMessage', () => {
  const view = {
    phase: 'finished',
    url: 'wss://broker.example.com:8084/mqtt',
    report: savedReport('healthy'),
    assumption: null,
  };

  it('takes every kind of message', () => {
    const messages = [
      { type: 'init', language: 'zh-cn', bundle: { Cancel: '取消' }, view },
      { type: 'init', language: 'en', bundle: null, view: { ...view, report: null } },
      { type: 'view', view: { ...view, report: savedReport('self-signed') } },
      { type: 'measure', id: 1, run },
      { type: 'stopMeasuring', id: 1 },
      { type: 'reply', id: 1, ok: true },
      { type: 'reply', id: 1, ok: false, message: 'No.' },
    ];
    for (const message of messages) assert.equal(isHostMessage(message), true, message.type);
  });

  it('drops what is unknown or malformed', () => {
    const messages = [
      { type: 'init', language: 'en', bundle: { Cancel: 1 }, view },
      { type: 'view', view: { ...view, phase: 'dreaming' } },
      { type: 'view', view: { ...view, report: { ...savedReport('healthy'), steps: [{}] } } },
      { type: 'view', view: { ...view, report: { ...savedReport('healthy'), clients: {} } } },
      {
        type: 'view',
        view: { ...view, report: { ...savedReport('self-signed'), chain: [{ source: 'sent' }] } },
      },
      { type: 'measure', id: 1, run: { ...run, protocolVersion: 6 } },
      { type: 'reply', id: 1, ok: false },
    ];
    for (const message of messages) assert.equal(isHostMessage(message), false, message.type);
  });
});
