import assert from 'node:assert/strict';
import { parseCertificate } from '../../../../src/core/certificate/parse';
import type { PublicKey } from '../../../../src/core/certificate/publicKey';
import type { CheckContext } from '../../../../src/core/check';
import { noCommonCipher } from '../../../../src/core/checks/tls/noCommonCipher';
import { readEvidence } from '../../../../src/core/evidenceGuard';
import type { Evidence, Facts, TlsFailure } from '../../../../src/core/evidence';
import { judge } from '../../../../src/core/judge';
import { recordedText } from '../../../support/recordedEvidence';

const read = readEvidence(JSON.parse(recordedText('healthy')));
assert.ok(read.ok);
const healthy: Evidence = read.evidence;
const { tlsNode } = healthy.facts;
assert.ok(tlsNode.status === 'ok');
const handshake = tlsNode.value;

function failed(failure: Partial<TlsFailure>): Facts['tlsBrowser'] {
  const whole: TlsFailure = {
    layer: 'tls',
    kind: 'alert',
    alert: null,
    code: 'EPROTO',
    message: '',
    firstBytes: null,
    ...failure,
  };
  return { status: 'failed', vantage: 'extension-host', at: 0, ms: 1, failure: whole };
}

/** The verdict of a run whose handshake with a browser's offer failed like this, and without a browser. */
function verdictOn(facts: Partial<Facts>) {
  const chromium = { status: 'skipped', vantage: 'chromium', reason: 'no-browser' } as const;
  return judge({ ...healthy, facts: { ...healthy.facts, chromium, ...facts } });
}

describe('checks of the TLS handshake', () => {
  it('name HTTP/2 where the server takes no http/1.1', () => {
    const report = verdictOn({ tlsBrowser: failed({ alert: 'no_application_protocol' }) });
    assert.equal(report.verdict.rootCause, 'tls/http2-only');
    assert.deepEqual(report.findings[0]?.catalogue, ['C21']);
    assert.equal(report.clients.chromium.error, 'net::ERR_SSL_PROTOCOL_ERROR');
    assert.equal(report.clients.firefox.error, 'SSL_ERROR_NEXT_PROTOCOL_NO_PROTOCOL');
  });

  it('show what answers in place of TLS', () => {
    const failure = failed({ kind: 'not-tls', firstBytes: btoa('220 mail ESMTP\r\n') });
    const { verdict, findings } = verdictOn({ tlsBrowser: failure, tlsNode: failure });
    assert.equal(verdict.rootCause, 'tls/handshake-failed');
    assert.match(findings[0]?.detail ?? '', /220 mail ESMTP/);
    assert.match(verdict.nextStep, /which program listens on port/);
  });

  it('blame the group where that is what no browser has', () => {
    const { verdict, findings } = verdictOn({
      tlsBrowser: failed({ alert: 'handshake_failure' }),
      tlsNode: { ...tlsNode, value: { ...handshake, group: 'X448' } },
    });
    assert.equal(verdict.rootCause, 'tls/no-common-cipher');
    assert.deepEqual(findings[0]?.catalogue, ['C41']);
    assert.match(findings[0].detail, /the group X448/);
  });

  it('blame the cipher where key and group are usual', () => {
    const value = { ...handshake, protocol: 'TLSv1.2', cipher: 'ECDHE-RSA-AES256-SHA384' };
    const { findings } = verdictOn({
      tlsBrowser: failed({ alert: 'handshake_failure' }),
      tlsNode: { ...tlsNode, value },
    });
    assert.match(findings[0]?.detail ?? '', /TLSv1\.2 with ECDHE-RSA-AES256-SHA384/);
  });

  const keys: PublicKey[] = [
    { kind: 'ed25519' },
    { kind: 'rsa-pss', bits: 2048 },
    { kind: 'ec', curve: 'P-521' },
  ];
  for (const publicKey of keys) {
    it(`blame the key of the certificate: ${JSON.stringify(publicKey)}`, () => {
      const leaf = parseCertificate(handshake.chain[0] ?? '');
      assert.ok(leaf.ok);
      const context: CheckContext = {
        target: healthy.target,
        input: healthy.input,
        now: new Date(healthy.startedAt),
        certificate: {
          sent: [{ ...leaf.certificate, publicKey }],
          path: { entries: [], store: null },
          problems: [],
          error: null,
        },
        firefoxCertificate: null,
        predicted: { outcome: 'unknown', error: null, closeCode: null },
      };
      const facts: Facts = { ...healthy.facts, tlsBrowser: failed({ alert: 'handshake_failure' }) };
      const result = noCommonCipher.run(facts, context);
      assert.ok(result.kind === 'fail');
      assert.deepEqual(result.catalogue, ['C28']);
      assert.match(result.nextStep, /RSA or P-256 key/);
    });
  }
});
