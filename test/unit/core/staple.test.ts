import assert from 'node:assert/strict';
import type { Evidence, TlsFact } from '../../../src/core/evidence';
import { readEvidence } from '../../../src/core/evidenceGuard';
import { judge } from '../../../src/core/judge';
import { assumeTrusted } from '../../../src/probes/trust/assume';
import { certificateNames } from '../../../src/probes/trust/certificateNames';
import { examineTrust } from '../../../src/probes/trust/trust';
import {
  type Certificate,
  daysFromNow,
  issueLeaf,
  issueRoot,
  keyOf,
  ocspFailure,
  ocspResponse,
  responderAddress,
} from '../../support/certificates';
import { recordedText } from '../../support/recordedEvidence';

const serial = Buffer.from([0x21, 0x09]);
const root = issueRoot('Root', { key: keyOf('P-256', 'root') });
const leaf = issueLeaf('localhost', root, { serial, key: keyOf('P-256', 'leaf') });
const asking = issueLeaf('localhost', root, {
  serial,
  key: keyOf('P-256', 'leaf'),
  with: [responderAddress('http://127.0.0.1:1/')],
});
const revoked = ocspResponse(root, serial, { status: 'revoked' });
const old = ocspResponse(root, serial, { thisUpdate: daysFromNow(-20), nextUpdate: daysFromNow(-10) });

function base64(bytes: Buffer): string {
  return bytes.toString('base64');
}

/** A recorded healthy run whose server sends another chain and a response. */
function seen(certificate: Certificate, response: Buffer, trusted: Certificate[] = [root]): Evidence {
  const read = readEvidence(JSON.parse(recordedText('healthy')));
  assert.ok(read.ok);
  const { facts } = read.evidence;
  assert.ok(facts.tlsBrowser.status === 'ok');
  const [chain, staple] = [[base64(certificate.der)], base64(response)];
  const value: TlsFact = { ...facts.tlsBrowser.value, chain, stapled: true, staple };
  const stored = trusted.flatMap(({ der }) => {
    const names = certificateNames(der);
    return names === null ? [] : [{ store: 'named' as const, der, names }];
  });
  const trust = examineTrust(chain, stored, trusted.length, [], staple);
  const fact = { ...facts.tlsBrowser, value };
  return {
    ...read.evidence,
    startedAt: new Date().toISOString(),
    facts: {
      ...facts,
      tlsBrowser: fact,
      tlsFirefox: fact,
      trust: { status: 'ok', vantage: 'extension-host', at: 0, ms: 1, value: trust },
      chromium: { status: 'skipped', vantage: 'chromium', reason: 'not-asked' },
    },
  };
}

describe('a stapled OCSP response in a report', () => {
  it('that says "revoked" is the root cause, for both browsers', () => {
    const { clients, verdict, findings } = judge(seen(leaf, revoked));
    assert.equal(clients.chromium.predicted.error, 'net::ERR_CERT_REVOKED');
    assert.equal(clients.firefox.error, 'SEC_ERROR_REVOKED_CERTIFICATE');
    assert.equal(verdict.rootCause, 'certificate/revoked');
    const finding = findings.find(({ id }) => id === 'certificate/revoked');
    assert.deepEqual([finding?.level, finding?.catalogue], ['error', ['C40']]);
  });

  it('that is no use is a warning, since only Firefox minds', () => {
    const { clients, verdict, findings } = judge(seen(leaf, ocspFailure(2)));
    assert.equal(clients.chromium.outcome, 'connects');
    assert.equal(clients.firefox.error, 'SEC_ERROR_OCSP_SERVER_ERROR');
    assert.equal(verdict.healthy, true);
    const finding = findings.find(({ id }) => id === 'certificate/bad-staple');
    assert.equal(finding?.level, 'warning');
    assert.match(finding.detail, /Chromium accepts this, Firefox does not/);
  });

  it('leaves open what Firefox does where it would ask the responder', () => {
    assert.equal(judge(seen(leaf, old)).clients.firefox.error, 'SEC_ERROR_OCSP_OLD_RESPONSE');
    const { firefox } = judge(seen(asking, old)).clients;
    assert.deepEqual([firefox.outcome, firefox.error], ['unknown', null]);
    assert.equal(judge(seen(asking, ocspFailure(2))).clients.firefox.error, 'SEC_ERROR_OCSP_SERVER_ERROR');
  });

  it('is believed only with the signature that was checked', () => {
    const stranger = issueRoot('Root', { key: keyOf('P-256', 'stranger') });
    const forged = ocspResponse(root, serial, { status: 'revoked', signer: stranger });
    const { clients } = judge(seen(leaf, forged));
    assert.equal(clients.chromium.outcome, 'connects');
    assert.equal(clients.firefox.error, 'SEC_ERROR_OCSP_BAD_SIGNATURE');
  });

  it('is held against a CA that the user would import, too', () => {
    const evidence = seen(leaf, revoked, []);
    assert.equal(judge(evidence).clients.chromium.predicted.error, 'net::ERR_CERT_AUTHORITY_INVALID');
    const assumed = assumeTrusted(evidence, [base64(root.der)]);
    assert.ok(assumed !== null && assumed.facts.trust.status === 'ok');
    assert.deepEqual(assumed.facts.trust.value.staple?.signers, [{ certificate: 1, valid: true }]);
    assert.equal(judge(assumed).clients.chromium.predicted.error, 'net::ERR_CERT_REVOKED');
  });

  it('survives being saved, and no other shape of it does', () => {
    const evidence = seen(leaf, revoked);
    const json = JSON.stringify(evidence);
    const read = readEvidence(JSON.parse(json));
    assert.ok(read.ok);
    assert.deepEqual(read.evidence, evidence);
    for (const [good, bad] of [
      [`"staple":"${base64(revoked)}"`, '"staple":7'],
      ['"signers":[', '"signers":[null,'],
      [`"response":"${base64(revoked)}"`, '"response":null'],
    ] as const) {
      assert.ok(json.includes(good));
      assert.equal(readEvidence(JSON.parse(json.replace(good, bad))).ok, false);
    }
  });
});
