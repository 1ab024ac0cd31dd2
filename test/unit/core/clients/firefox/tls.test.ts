import assert from 'node:assert/strict';
import type { CertificateVerdict } from '../../../../../src/core/clients/certificateVerdict';
import { predictFirefox } from '../../../../../src/core/clients/firefox/predict';
import type { Evidence, Facts, TlsFailure } from '../../../../../src/core/evidence';
import { accepted, failed, handshakeOf, helloOf, ok, refusedWith, runWith, tlsFailure } from './support/run';

type Words = [error: string | null, closeCode: number] | 'connects' | 'unknown';

function say(facts: Partial<Facts>, certificate: CertificateVerdict | null = accepted): Words {
  return wordsOf(runWith(facts), certificate);
}

function wordsOf(evidence: Evidence, certificate: CertificateVerdict | null): Words {
  const { outcome, error, closeCode } = predictFirefox(evidence, certificate);
  return outcome === 'fails' ? [error, closeCode ?? 0] : outcome;
}

const refused = refusedWith('SEC_ERROR_UNKNOWN_ISSUER');
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');

describe('what Firefox says of an answer to its ClientHello', () => {
  const cases: [name: string, failure: Partial<TlsFailure>, words: Words][] = [
    [
      'nothing in common',
      { kind: 'alert', alert: 'handshake_failure' },
      ['SSL_ERROR_NO_CYPHER_OVERLAP', 1015],
    ],
    [
      'old versions only',
      { kind: 'alert', alert: 'protocol_version' },
      ['SSL_ERROR_PROTOCOL_VERSION_ALERT', 1015],
    ],
    [
      'a name that is not served',
      { kind: 'alert', alert: 'unrecognized_name' },
      ['SSL_ERROR_UNRECOGNIZED_NAME_ALERT', 1015],
    ],
    [
      'no protocol in common',
      { kind: 'alert', alert: 'no_application_protocol' },
      ['SSL_ERROR_NEXT_PROTOCOL_NO_PROTOCOL', 1015],
    ],
    [
      'an alert that nobody knows',
      { kind: 'alert', alert: 'alert_99' },
      ['SSL_ERROR_RX_UNKNOWN_ALERT', 1015],
    ],
    ['an end', { kind: 'closed' }, ['NS_ERROR_NET_RESET', 1006]],
    ['a reset', { kind: 'reset' }, ['NS_ERROR_NET_RESET', 1006]],
    ['silence', { kind: 'timeout' }, [null, 1006]],
    [
      'a page',
      { kind: 'not-tls', firstBytes: base64('HTTP/1.1 400 Bad Request') },
      ['SSL_ERROR_RX_RECORD_TOO_LONG', 1015],
    ],
    ['a short text', { kind: 'not-tls', firstBytes: base64('hi') }, ['NS_ERROR_NET_RESET', 1006]],
    ['MQTT', { kind: 'not-tls', firstBytes: base64('\x20\x02\x00\x01') }, ['NS_ERROR_NET_RESET', 1006]],
    [
      'a whole record of no known type',
      { kind: 'not-tls', firstBytes: base64('\x01\x03\x03\x00\x01x') },
      ['SSL_ERROR_RX_UNKNOWN_RECORD_TYPE', 1015],
    ],
    [
      'a part of such a record',
      { kind: 'not-tls', firstBytes: base64('\x01\x03\x03\x00\x09x') },
      ['NS_ERROR_NET_RESET', 1006],
    ],
  ];
  for (const [name, part, words] of cases) {
    it(name, () => {
      const failure = tlsFailure(part);
      assert.deepEqual(say({ hello: helloOf({ kind: 'failed', failure }) }, refused), words);
      assert.deepEqual(say({ tlsFirefox: failed(failure) }, null), words);
    });
  }

  it('an old version that the server chose', () => {
    const chosen = {
      kind: 'server-hello',
      protocol: 'TLSv1.1',
      cipherSuite: '',
      group: null,
      retry: false,
    } as const;
    assert.deepEqual(say({ hello: helloOf(chosen) }), ['SSL_ERROR_UNSUPPORTED_VERSION', 1015]);
  });

  it('what only our own platform finds out', () => {
    const codeOf = (code: string) =>
      say({ tlsFirefox: failed(tlsFailure({ kind: 'no-common-parameters', code })) }, null);
    assert.deepEqual(codeOf('ERR_SSL_UNSUPPORTED_PROTOCOL'), ['SSL_ERROR_UNSUPPORTED_VERSION', 1015]);
    assert.deepEqual(codeOf('ERR_SSL_WRONG_CIPHER_RETURNED'), ['SSL_ERROR_NO_CYPHER_OVERLAP', 1015]);
    assert.deepEqual(codeOf('ERR_SSL_LENGTH_MISMATCH'), ['SSL_ERROR_RX_MALFORMED_SERVER_HELLO', 1015]);
  });
});

describe('what Firefox says once it has got the certificates', () => {
  const late = (part: Partial<TlsFailure>) => ({ tlsFirefox: failed(tlsFailure({ chain: [''], ...part })) });

  it('what it has against them comes before a failure', () => {
    assert.deepEqual(say(late({ kind: 'alert', alert: 'handshake_failure' }), refused), [
      'SEC_ERROR_UNKNOWN_ISSUER',
      1015,
    ]);
    assert.deepEqual(say(late({ kind: 'alert', alert: 'handshake_failure' })), [
      'SSL_ERROR_HANDSHAKE_FAILURE_ALERT',
      1015,
    ]);
  });

  it('but not before a signature over the handshake that the key did not make', () => {
    const wrong = late({ code: 'ERR_SSL_BAD_SIGNATURE' });
    assert.deepEqual(say(wrong, refused), ['SEC_ERROR_BAD_SIGNATURE', 1015]);
    assert.deepEqual(say(wrong, refusedWith('SSL_ERROR_WEAK_SERVER_CERT_KEY')), [
      'SSL_ERROR_WEAK_SERVER_CERT_KEY',
      1015,
    ]);
  });

  it('a suite for another kind of key', () => {
    assert.deepEqual(say(late({ code: 'ERR_SSL_WRONG_CERTIFICATE_TYPE' })), [
      'SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM',
      1015,
    ]);
  });

  it('it connects where only our own platform refuses', () => {
    assert.equal(say(late({ code: 'ERR_SSL_EE_KEY_TOO_SMALL' })), 'connects');
    assert.deepEqual(say(late({ code: 'ERR_SSL_EE_KEY_TOO_SMALL' }), refused), [
      'SEC_ERROR_UNKNOWN_ISSUER',
      1015,
    ]);
  });

  it('errors that are none of TLS close with another code', () => {
    assert.deepEqual(say({}, refusedWith('NS_ERROR_FAILURE')), ['NS_ERROR_FAILURE', 1006]);
  });

  it('a client certificate that the server demands', () => {
    const after = (failure: Partial<TlsFailure>) =>
      say({
        tlsFirefox: ok(handshakeOf({ clientCertificateRequested: true, afterwards: tlsFailure(failure) })),
      });
    assert.deepEqual(after({ kind: 'alert', alert: 'certificate_required' }), [
      'SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT',
      1015,
    ]);
    assert.deepEqual(after({ kind: 'alert', alert: 'handshake_failure' }), [
      'SSL_ERROR_HANDSHAKE_FAILURE_ALERT',
      1015,
    ]);
    assert.deepEqual(after({ kind: 'closed' }), ['NS_ERROR_NET_RESET', 1006]);
    assert.equal(say({ tlsFirefox: ok(handshakeOf({ clientCertificateRequested: true })) }), 'connects');
  });

  it('HTTP/2 only', () => {
    const facts = {
      tlsFirefox: ok(handshakeOf({ alpn: 'h2' })),
      tlsBrowser: failed(tlsFailure({ kind: 'alert', alert: 'no_application_protocol' })),
    };
    assert.deepEqual(say(facts), ['SSL_ERROR_NEXT_PROTOCOL_NO_PROTOCOL', 1015]);
    assert.equal(say({ tlsFirefox: ok(handshakeOf({ alpn: 'h2' })) }), 'connects');
  });

  it('nothing where the chain was not judged, or only a responder knows', () => {
    assert.equal(say({}, null), 'unknown');
    assert.equal(say({}, { ...refused, unasked: ['http://ocsp.example/'] }), 'unknown');
  });
});

describe('Firefox in older evidence, which has no handshake with its offer', () => {
  const skipped = { status: 'skipped', vantage: 'extension-host', reason: 'not-reached' } as const;

  it("is judged by Chromium's", () => {
    const failure = tlsFailure({ kind: 'alert', alert: 'access_denied' });
    assert.deepEqual(say({ tlsFirefox: skipped, tlsBrowser: failed(failure) }), [
      'SSL_ERROR_ACCESS_DENIED_ALERT',
      1015,
    ]);
    assert.equal(say({ tlsFirefox: skipped }), 'connects');
    assert.equal(say({ tlsFirefox: skipped, tlsBrowser: skipped }), 'unknown');
  });
});
