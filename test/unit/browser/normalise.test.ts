import assert from 'node:assert/strict';
import { isTlsError, normaliseSocketError, refusedStatus } from '../../../src/browser/normalise';

describe('normaliseSocketError', () => {
  it("keeps a network error's name alone", () => {
    const message = 'Error in connection establishment: net::ERR_CERT_AUTHORITY_INVALID';
    assert.equal(normaliseSocketError(message), 'net::ERR_CERT_AUTHORITY_INVALID');
    assert.equal(normaliseSocketError('net::ERR_FAILED (-2)'), 'net::ERR_FAILED');
    const unreadable = 'Error during WebSocket handshake: net::ERR_INVALID_HTTP_RESPONSE';
    assert.equal(normaliseSocketError(unreadable), 'net::ERR_INVALID_HTTP_RESPONSE');
  });

  it("keeps Chromium's sentences", () => {
    for (const sentence of [
      'Error during WebSocket handshake: Unexpected response code: 404',
      'WebSocket opening handshake was canceled',
      'Connection closed before receiving a handshake response',
    ]) {
      assert.equal(normaliseSocketError(sentence), sentence);
    }
  });

  it('makes control characters visible and bounds what a server may have sent', () => {
    assert.equal(normaliseSocketError('header value \u001b[31m\u0000'), 'header value \\x1b[31m\\x00');
    assert.equal(normaliseSocketError('x'.repeat(10_000)).length, 500);
  });
});

describe('refusedStatus', () => {
  it("is in Chromium's sentence for a refusal only", () => {
    assert.equal(refusedStatus('Error during WebSocket handshake: Unexpected response code: 502'), 502);
    assert.equal(refusedStatus('HTTP Authentication failed; no valid credentials available'), null);
  });
});

describe('isTlsError', () => {
  it('is true for certificates and for TLS itself', () => {
    assert.ok(isTlsError('net::ERR_CERT_DATE_INVALID'));
    assert.ok(isTlsError('net::ERR_SSL_PROTOCOL_ERROR'));
    assert.ok(isTlsError('net::ERR_BAD_SSL_CLIENT_AUTH_CERT'));
  });

  it('is false for all else', () => {
    assert.ok(!isTlsError('net::ERR_CONNECTION_REFUSED'));
    assert.ok(!isTlsError('WebSocket opening handshake was canceled'));
    assert.ok(!isTlsError(null));
  });
});
