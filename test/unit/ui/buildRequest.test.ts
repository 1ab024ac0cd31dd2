import assert from 'node:assert/strict';
import { buildRequest, credentialsInUrl, webviewRunOf } from '../../../src/ui/buildRequest';
import { targetOf } from './targets';

const environment = { platform: 'linux', node: 'v20', vscode: '1.99.0', remote: null, toolVersion: '0.1.0' };
const settings = { browser: 'auto', timeoutMs: 30_000, idleSeconds: null };

function requestFor(url: string) {
  const { target, secrets } = targetOf(url);
  return buildRequest({
    target,
    secrets,
    pageOrigin: null,
    credentials: credentialsInUrl(secrets),
    trust: [],
    settings,
    environment,
  });
}

describe('webviewRunOf', () => {
  it('moves user info out of the URL and keeps the query', () => {
    const run = webviewRunOf(requestFor('wss://alice:p%40ss@broker.example.com:8084/mqtt?token=t0ken'));
    assert.equal(run.mqttUrl, 'wss://broker.example.com:8084/mqtt?token=t0ken');
    assert.equal(run.socketUrl, 'wss://broker.example.com:8084/mqtt?token=t0ken');
    assert.deepEqual([run.username, run.password], ['alice', 'p@ss']);
  });

  it('opens the place that is meant with a bare WebSocket, and gives mqtt.js what was written', () => {
    const run = webviewRunOf(requestFor('mqtts://broker.example.com:8884/mqtt'));
    assert.equal(run.socketUrl, 'wss://broker.example.com:8884/');
    assert.equal(run.mqttUrl, 'mqtts://broker.example.com:8884/mqtt');
  });

  it('sends no credentials in the clear for a scheme that promises TLS', () => {
    assert.equal(webviewRunOf(requestFor('ssl://alice:pw@broker.example.com:8884')).password, null);
    assert.equal(webviewRunOf(requestFor('ws://alice:pw@broker.example.com:8083')).password, 'pw');
  });

  it('gives up earlier than the whole run', () => {
    assert.equal(webviewRunOf(requestFor('wss://broker.example.com')).timeoutMs, 15_000);
  });
});
