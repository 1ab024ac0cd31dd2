import assert from 'node:assert/strict';
import type { CertificateVerdict } from '../../../../../src/core/clients/certificateVerdict';
import { predictChromium } from '../../../../../src/core/clients/chromium/predict';
import type { Evidence, Facts, HelloFact, TlsFact, TlsFailure } from '../../../../../src/core/evidence';
import { readEvidence } from '../../../../../src/core/evidenceGuard';
import { recordedText } from '../../../../support/recordedEvidence';

const observed = { vantage: 'extension-host', at: 0, ms: 1 } as const;

const accepted: CertificateVerdict = {
  error: null,
  problems: [],
  path: { entries: [], store: null },
  sent: [],
  unasked: [],
};
const refused: CertificateVerdict = { ...accepted, error: 'net::ERR_CERT_INVALID' };

function evidenceWith(change: (tls: TlsFact) => Partial<Facts>): Evidence {
  const read = readEvidence(JSON.parse(recordedText('healthy')));
  assert.ok(read.ok);
  const { evidence } = read;
  const { tlsBrowser } = evidence.facts;
  assert.ok(tlsBrowser.status === 'ok');
  return { ...evidence, facts: { ...evidence.facts, ...change(tlsBrowser.value) } };
}

function failureOf(part: Partial<TlsFailure>): TlsFailure {
  return { layer: 'tls', kind: 'other', alert: null, code: '', message: '', firstBytes: null, ...part };
}

/** What is said of a handshake that failed. */
function predict(part: Partial<TlsFailure>, certificate: CertificateVerdict | null = null) {
  const evidence = evidenceWith(() => ({
    tlsBrowser: { status: 'failed', ...observed, failure: failureOf(part) },
  }));
  const { outcome, error } = predictChromium(evidence, certificate);
  return outcome === 'fails' ? error : outcome;
}

describe('what Chromium says of a handshake that fails', () => {
  const cases: [name: string, part: Partial<TlsFailure>, error: string][] = [
    [
      'a name that is not served',
      { kind: 'alert', alert: 'unrecognized_name' },
      'SSL_UNRECOGNIZED_NAME_ALERT',
    ],
    [
      'parameters that do not suffice',
      { kind: 'alert', alert: 'insufficient_security' },
      'SSL_VERSION_OR_CIPHER_MISMATCH',
    ],
    [
      'an alert about the client',
      { kind: 'alert', alert: 'certificate_required' },
      'BAD_SSL_CLIENT_AUTH_CERT',
    ],
    ['a record that is spoilt', { kind: 'alert', alert: 'bad_record_mac' }, 'SSL_BAD_RECORD_MAC_ALERT'],
    ['a signature that is wrong', { kind: 'alert', alert: 'decrypt_error' }, 'SSL_DECRYPT_ERROR_ALERT'],
    ['an alert of any other kind', { kind: 'alert', alert: 'access_denied' }, 'SSL_PROTOCOL_ERROR'],
    ['an alert without a name', { kind: 'alert', alert: null }, 'SSL_PROTOCOL_ERROR'],
    ['an end in good order', { kind: 'closed', alert: 'close_notify' }, 'SSL_PROTOCOL_ERROR'],
    ['an end without a word', { kind: 'closed' }, 'CONNECTION_CLOSED'],
    ['four bytes and an end', { kind: 'not-tls', firstBytes: 'SFRUUA==' }, 'CONNECTION_CLOSED'],
    ['five bytes that are no TLS', { kind: 'not-tls', firstBytes: 'SFRUUC8=' }, 'SSL_PROTOCOL_ERROR'],
  ];
  for (const [name, part, error] of cases) {
    it(name, () => {
      assert.equal(predict(part), `net::ERR_${error}`);
    });
  }

  it('the certificates come first, where the server sent them before', () => {
    const late: Partial<TlsFailure> = { kind: 'alert', alert: 'internal_error', chain: [''] };
    assert.equal(predict(late, refused), 'net::ERR_CERT_INVALID');
    assert.equal(predict(late, accepted), 'net::ERR_SSL_PROTOCOL_ERROR');
    assert.equal(predict(late, null), 'unknown');
  });

  it('there is no choice of client certificates for a WebSocket', () => {
    const demanded: Partial<TlsFailure> = { kind: 'alert', alert: 'handshake_failure', chain: [''] };
    assert.equal(predict(demanded, accepted), 'WebSocket opening handshake was canceled');
    const asking = evidenceWith((tls) => ({
      tlsBrowser: { status: 'ok', ...observed, value: { ...tls, clientCertificateRequested: true } },
    }));
    assert.equal(predictChromium(asking, accepted).error, 'WebSocket opening handshake was canceled');
    assert.equal(predictChromium(asking, refused).error, 'net::ERR_CERT_INVALID');
  });
});

describe('what Chromium makes of a certificate', () => {
  it('stays open where only its own host could tell', () => {
    const open = { ...refused, unasked: ['http://ca.example/'] };
    assert.equal(
      predictChromium(
        evidenceWith(() => ({})),
        open,
      ).outcome,
      'unknown',
    );
    assert.equal(
      predictChromium(
        evidenceWith(() => ({})),
        null,
      ).outcome,
      'unknown',
    );
    assert.equal(
      predictChromium(
        evidenceWith(() => ({})),
        accepted,
      ).outcome,
      'connects',
    );
  });

  it('does not matter where its own ClientHello gets no answer', () => {
    const failed = {
      sentBytes: 1800,
      answer: { kind: 'failed', failure: failureOf({ kind: 'reset' }) },
    } as const;
    const hello: HelloFact = { chromium: failed, firefox: failed, small: failed };
    const evidence = evidenceWith(() => ({ hello: { status: 'ok', ...observed, value: hello } }));
    assert.equal(predictChromium(evidence, refused).error, 'net::ERR_CONNECTION_RESET');
  });
});
