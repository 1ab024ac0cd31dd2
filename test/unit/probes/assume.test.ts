import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Evidence, TlsFact } from '../../../src/core/evidence';
import { readEvidence } from '../../../src/core/evidenceGuard';
import { judge } from '../../../src/core/judge';
import { assumeTrusted, sentCertificate } from '../../../src/probes/trust/assume';
import { createKey, issue, type TestCertificate } from '../../support/issueCertificate';
import { recordedText } from '../../support/recordedEvidence';
import { trustFact } from '../../support/trustFact';

const asCa = { ca: true, keyUsage: [0x06] };
const root = issue({ name: 'What-if Root', key: createKey('p256'), issuer: null, ...asCa });
const other = issue({ name: 'Another Root', key: createKey('p256'), issuer: null, ...asCa });
const inter = issue({ name: 'What-if Intermediate', key: createKey('p256'), issuer: root, ...asCa });
const leaf = issue({ name: 'leaf', key: createKey('p256'), issuer: inter, names: { dns: ['localhost'] } });

/** A recorded healthy run whose server sends another chain. */
function seen(chain: TestCertificate[]): Evidence {
  const read = readEvidence(JSON.parse(recordedText('healthy')));
  assert.ok(read.ok);
  const { evidence } = read;
  const { tlsBrowser } = evidence.facts;
  assert.ok(tlsBrowser.status === 'ok');
  const value: TlsFact = { ...tlsBrowser.value, chain: chain.map(({ der }) => der) };
  return {
    ...evidence,
    startedAt: new Date().toISOString(),
    facts: {
      ...evidence.facts,
      tlsBrowser: { ...tlsBrowser, value },
      tlsFirefox: { ...tlsBrowser, value },
      trust: { status: 'ok', vantage: 'extension-host', at: 0, ms: 1, value: trustFact(chain) },
    },
  };
}

describe('assumeTrusted', () => {
  it('judges a chain as though its own root, which was sent, had been imported', () => {
    const evidence = seen([leaf, inter, root]);
    const fingerprint = createHash('sha256').update(Buffer.from(root.der, 'base64')).digest('hex');
    const certificate = sentCertificate(evidence, fingerprint);
    assert.equal(certificate, root.der);
    const assumed = assumeTrusted(evidence, [root.der]);
    assert.ok(assumed !== null);
    const { clients, chain } = judge(assumed);
    assert.deepEqual([clients.chromium.error, clients.chromium.outcome], [null, 'connects']);
    assert.equal(clients.chromium.basis, 'predicted');
    assert.equal(clients.firefox.outcome, 'connects');
    assert.deepEqual(chain.at(-1)?.link, { kind: 'anchor', store: 'named' });
  });

  it('judges it with a root out of a file, that was not sent', () => {
    const evidence = seen([leaf, inter]);
    assert.equal(judge(evidence).clients.chromium.predicted.error, 'net::ERR_CERT_AUTHORITY_INVALID');
    const assumed = assumeTrusted(evidence, [other.der, root.der]);
    assert.ok(assumed !== null);
    assert.equal(judge(assumed).clients.chromium.outcome, 'connects');
  });

  it('leaves what was seen as it was', () => {
    const evidence = seen([leaf, inter]);
    const before = structuredClone(evidence);
    assumeTrusted(evidence, [root.der]);
    assert.deepEqual(evidence, before);
  });

  it('keeps the indices of fetched certificates right', () => {
    const evidence = seen([leaf]);
    const { trust } = evidence.facts;
    assert.ok(trust.status === 'ok');
    const fetched = [{ url: 'http://ca.example/i.der', certificates: [inter.der], failure: null }];
    const withFetched: Evidence = {
      ...evidence,
      facts: {
        ...evidence.facts,
        trust: {
          ...trust,
          value: { ...trust.value, fetched, signatures: [{ certificate: 0, issuer: 1, valid: true }] },
        },
      },
    };
    const assumed = assumeTrusted(withFetched, [root.der]);
    assert.ok(assumed !== null && assumed.facts.trust.status === 'ok');
    const { anchors, signatures } = assumed.facts.trust.value;
    assert.equal(anchors.length, 1);
    assert.deepEqual(signatures, [
      { certificate: 0, issuer: 2, valid: true },
      { certificate: 2, issuer: 1, valid: true },
    ]);
  });

  it('says so where the CA has nothing to do with the chain', () => {
    assert.equal(assumeTrusted(seen([leaf, inter]), [other.der]), null);
    assert.equal(assumeTrusted(seen([leaf, inter]), ['bm90IGEgY2VydGlmaWNhdGU=']), null);
  });

  it('has no certificate for a fingerprint that was not sent', () => {
    assert.equal(sentCertificate(seen([leaf]), 'a'.repeat(64)), null);
  });
});
