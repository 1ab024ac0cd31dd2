import assert from 'node:assert/strict';
import { parseCertificate, type ParsedCertificate } from '../../../../src/core/certificate/parse';
import type { CertificateProblem, CertificateProblemKind } from '../../../../src/core/certificate/problem';
import type { Check } from '../../../../src/core/check';
import { certificateChecks, checkOfProblem } from '../../../../src/core/checks/certificate';
import type { CertificateCheck } from '../../../../src/core/checks/certificate/define';
import { pendingFacts } from '../../../../src/core/emptyFacts';
import type { Facts, TrustStore } from '../../../../src/core/evidence';
import { findCauses } from '../../../../src/core/findings';
import type { Finding } from '../../../../src/core/report';
import { issueRoot } from '../../../support/certificates';
import { contextWith, handshake, healthy, intermediate, leaf, pathOf, root, verdictWith } from './contexts';

type Sample<Kind extends CertificateProblemKind> = Extract<CertificateProblem, { kind: Kind }>;
/** The place matters to the fix: whether the server's own certificate has to be another one, or that of a CA. */
type Expectation<Kind extends CertificateProblemKind> = [sample: Sample<Kind>, row: string, fix: string];

const own = 'certificate/reissue';
const authority = 'certificate/reissue-ca';
const lent = { certificate: leaf };
const ed25519: ParsedCertificate = { ...leaf, signatureAlgorithm: 'Ed25519' };
const leafOfCa: ParsedCertificate = { ...leaf, basicConstraints: { ca: true, pathLength: null } };
const withUriOnly: ParsedCertificate = {
  ...leaf,
  subjectAltNames: [{ type: 'other', value: 'https://localhost/' }],
};
const above = { certificate: intermediate };

const expectations: { [Kind in CertificateProblemKind]: Expectation<Kind>[] } = {
  malformed: [
    [{ kind: 'malformed', part: 'certificate', reason: 'time: x', position: 0 }, 'C25', own],
    [{ kind: 'malformed', part: 'certificate', reason: 'time: x', position: 1 }, 'C25 C24', authority],
    [{ kind: 'malformed', part: 'extension', reason: 'SAN', position: 0 }, 'C24 C25', own],
  ],
  'self-signed': [[{ kind: 'self-signed', ...lent }, 'C01', own]],
  'unknown-ca': [
    [
      { kind: 'unknown-ca', certificate: root, mayLackIntermediate: false },
      'C02',
      'certificate/import-ca-linux',
    ],
    [{ kind: 'unknown-ca', ...lent, mayLackIntermediate: true }, 'C02 C03', 'certificate/full-chain'],
  ],
  'missing-intermediate': [
    [{ kind: 'missing-intermediate', ...lent, fetchable: false }, 'C03', 'certificate/full-chain'],
    [{ kind: 'missing-intermediate', ...lent, fetchable: true }, 'C03 C22', 'certificate/full-chain'],
  ],
  'bad-signature': [
    [{ kind: 'bad-signature', ...lent, issuer: root }, 'C46', own],
    [{ kind: 'bad-signature', ...above, issuer: root }, 'C46', authority],
  ],
  'untrusted-leaf-as-anchor': [
    [{ kind: 'untrusted-leaf-as-anchor', ...lent }, 'C43', own],
    [{ kind: 'untrusted-leaf-as-anchor', certificate: leafOfCa }, 'C43 C34', own],
  ],
  'name-mismatch': [
    [{ kind: 'name-mismatch', ...lent, names: ['a.example'] }, 'C04', own],
    [{ kind: 'name-mismatch', ...lent, names: ['*.a.example'] }, 'C04 C23', own],
    [{ kind: 'name-mismatch', certificate: withUriOnly, names: ['CN=localhost'] }, 'C05 C04', own],
  ],
  'wildcard-unusable': [[{ kind: 'wildcard-unusable', ...lent, pattern: '*.co.uk' }, 'C23', own]],
  'ip-in-dns-name': [[{ kind: 'ip-in-dns-name', ...lent, address: '127.0.0.1' }, 'C06', own]],
  'common-name-only': [[{ kind: 'common-name-only', ...lent, commonName: 'localhost' }, 'C05', own]],
  expired: [
    [{ kind: 'expired', ...lent }, 'C07', own],
    [{ kind: 'expired', ...above }, 'C07', authority],
  ],
  'not-yet-valid': [
    [{ kind: 'not-yet-valid', ...lent }, 'C08', own],
    [{ kind: 'not-yet-valid', ...above }, 'C08', authority],
  ],
  'not-for-servers': [
    [{ kind: 'not-for-servers', ...lent }, 'C09 C30', own],
    [{ kind: 'not-for-servers', ...above }, 'C09 C30', authority],
  ],
  'any-purpose-only': [
    [{ kind: 'any-purpose-only', ...lent }, 'C31', own],
    [{ kind: 'any-purpose-only', ...above }, 'C31', authority],
  ],
  'weak-signature': [
    [{ kind: 'weak-signature', ...lent }, 'C10 C26', own],
    [{ kind: 'weak-signature', ...above }, 'C10 C26', authority],
  ],
  // The key of the issuer decides the algorithm, so that another certificate by the same CA has it again.
  'unsupported-signature': [
    [{ kind: 'unsupported-signature', certificate: ed25519 }, 'C29', authority],
    [{ kind: 'unsupported-signature', ...lent }, 'C29 C26', authority],
  ],
  'signature-mismatch': [
    [{ kind: 'signature-mismatch', ...lent }, 'C24 C26', own],
    [{ kind: 'signature-mismatch', ...above }, 'C24 C26', authority],
  ],
  'weak-key': [
    [{ kind: 'weak-key', ...lent }, 'C27', own],
    [{ kind: 'weak-key', ...above }, 'C27', authority],
  ],
  'unsupported-key': [
    [{ kind: 'unsupported-key', ...lent }, 'C28', own],
    [{ kind: 'unsupported-key', ...above }, 'C29 C28', authority],
  ],
  'not-a-ca': [[{ kind: 'not-a-ca', ...above }, 'C33', authority]],
  'no-cert-sign': [[{ kind: 'no-cert-sign', ...above }, 'C34', authority]],
  'path-too-long': [[{ kind: 'path-too-long', certificate: root, allowed: 0 }, 'C33', authority]],
  'too-many-intermediates': [[{ kind: 'too-many-intermediates', ...lent, count: 9 }, 'C48', authority]],
  'name-constraint': [[{ kind: 'name-constraint', ...above, name: 'localhost' }, 'C34', authority]],
  'unknown-critical': [
    [{ kind: 'unknown-critical', ...lent, extension: '1.2.3' }, 'C34', own],
    [{ kind: 'unknown-critical', ...above, extension: '1.2.3' }, 'C34', authority],
  ],
  policy: [[{ kind: 'policy', ...lent }, 'C34', authority]],
  'key-usage': [[{ kind: 'key-usage', ...lent }, 'C35', own]],
  'leaf-is-ca': [[{ kind: 'leaf-is-ca', ...lent }, 'C32', own]],
  'lifetime-too-long': [[{ kind: 'lifetime-too-long', ...lent, days: 300, allowed: 200 }, 'C38', own]],
  'non-unique-name': [[{ kind: 'non-unique-name', ...lent, name: 'broker.test' }, 'C39', own]],
  'not-logged': [],
  'must-staple': [[{ kind: 'must-staple', ...lent }, 'C40', own]],
  revoked: [[{ kind: 'revoked', ...lent }, 'C40', own]],
  'bad-staple': [[{ kind: 'bad-staple', ...lent, reason: 'old' }, 'C40', 'proxy/staple']],
  'serial-reused': [
    [{ kind: 'serial-reused', ...lent }, 'C36', own],
    [{ kind: 'serial-reused', ...above }, 'C36', authority],
  ],
};
/** Where Chromium trusts the chain, other checks say why Firefox does not. */
const ofTrust: readonly CertificateProblemKind[] = [
  'self-signed',
  'unknown-ca',
  'missing-intermediate',
  'bad-signature',
  'untrusted-leaf-as-anchor',
];
const samples: readonly Expectation<CertificateProblemKind>[] = Object.values(expectations).flat();

const isOfProblems = (check: Check): check is CertificateCheck => 'kinds' in check;
const problemChecks = certificateChecks.filter(isOfProblems);

function findingsOn(chromium: CertificateProblem[], firefox: CertificateProblem[]): Finding[] {
  const context = contextWith({
    certificate: verdictWith(chromium),
    firefoxCertificate: verdictWith(firefox),
  });
  const { causes, bugs } = findCauses(pendingFacts(true), context);
  assert.deepEqual(bugs, []);
  const ids = problemChecks.map(({ meta }) => meta.id);
  return causes.map(({ finding }) => finding).filter(({ id }) => ids.includes(id));
}

describe('checks of what a browser has against a chain', () => {
  it('are one for each kind of problem', () => {
    for (const [kind, check] of Object.entries(checkOfProblem)) {
      const reporting = problemChecks.filter(({ kinds }) => kinds.some((one) => one === kind));
      assert.deepEqual(reporting, [check], kind);
    }
  });

  for (const [problem, rows, fix] of samples) {
    const place = problem.kind === 'malformed' ? problem.position : problem.certificate.subject.commonName;
    it(`give an error that can be repaired for ${problem.kind} at ${place ?? ''} (${rows})`, () => {
      const [finding, ...others] = findingsOn([problem], []);
      assert.ok(finding);
      assert.deepEqual(others, []);
      assert.equal(finding.id, checkOfProblem[problem.kind].meta.id);
      assert.equal(finding.level, 'error');
      assert.equal(finding.catalogue.join(' '), rows);
      assert.match(finding.detail, /^\S.*\.$/s);
      assert.doesNotMatch(finding.detail, /\{\d\}|undefined/);
      const ids = finding.fixes.map(({ id }) => id);
      assert.ok(ids.includes(fix), ids.join());
      assert.equal(new Set(ids).size, ids.length);
    });

    it(`warn of ${problem.kind} at ${place ?? ''} where only Firefox has it`, () => {
      const [finding] = findingsOn([], [problem]);
      if (ofTrust.includes(problem.kind)) {
        assert.equal(finding, undefined, 'what is sent and trusted is neither missing nor unknown');
        return;
      }
      assert.equal(finding?.id, checkOfProblem[problem.kind].meta.id);
      assert.equal(finding.level, 'warning');
      assert.match(finding.detail, /Chromium accepts this, Firefox does not\.$/);
    });
  }

  it('come in the order in which the browser has the problems, whatever the order of the list is', () => {
    const one = samples
      .map(([problem]) => problem)
      .filter(({ kind }, index, all) => {
        const check = checkOfProblem[kind];
        return all.findIndex((other) => checkOfProblem[other.kind] === check) === index;
      });
    for (const problems of [one, [...one].reverse(), [...one.slice(7), ...one.slice(0, 7)]]) {
      const wanted = problems.map(({ kind }) => checkOfProblem[kind].meta.id);
      assert.deepEqual(
        findingsOn(problems, []).map(({ id }) => id),
        wanted,
      );
    }
  });

  it('put what Firefox alone has behind what Chromium has', () => {
    const [first] = expectations['must-staple'];
    const [second] = expectations.expired;
    assert.ok(first && second);
    const found = findingsOn([second[0]], [first[0], second[0]]);
    assert.deepEqual(
      found.map(({ id, level }) => [id, level]),
      [
        ['certificate/expired', 'error'],
        ['certificate/must-staple', 'warning'],
      ],
    );
  });

  it('say of which other certificates it is true', () => {
    const [finding] = findingsOn(
      [
        { kind: 'expired', certificate: leaf },
        { kind: 'expired', certificate: root },
      ],
      [],
    );
    assert.match(finding?.detail ?? '', /The same is true of "Root CA"\.$/);
    assert.ok(
      finding?.fixes.some(({ id }) => id === authority),
      'to renew the server alone does not help',
    );
  });

  it('do not take two names for the same trouble for two problems', () => {
    const mismatch = expectations['name-mismatch'][0]?.[0];
    const wildcard = expectations['wildcard-unusable'][0]?.[0];
    const unknown = expectations['unknown-ca'][0]?.[0];
    const signature = expectations['bad-signature'][0]?.[0];
    assert.ok(mismatch && wildcard && unknown && signature);
    assert.deepEqual(
      findingsOn([signature, mismatch], [unknown, wildcard]).map(({ id }) => id),
      ['certificate/bad-signature', 'certificate/name-mismatch'],
    );
  });

  it('take an issuer that cannot be read for the cause of the gap that it leaves', () => {
    const damage = { kind: 'malformed', part: 'certificate', reason: 'x', position: 1 } as const;
    const gap = { kind: 'missing-intermediate', certificate: leaf, fetchable: false } as const;
    const below = pathOf([leaf], null);
    const rootOf = (sent: (ParsedCertificate | null)[]): string | undefined => {
      const certificate = { ...verdictWith([gap, damage], below), sent };
      const { causes } = findCauses(pendingFacts(true), contextWith({ certificate }));
      return causes[0]?.finding.id;
    };
    assert.equal(rootOf([leaf, null]), 'certificate/malformed');
    assert.equal(rootOf([leaf, { ...intermediate, subject: leaf.issuer }]), 'certificate/malformed');
    assert.equal(rootOf([leaf, intermediate]), 'certificate/missing-intermediate');
  });

  it('say that to import the certificate of the server does not help', () => {
    const { trust } = healthy.facts;
    assert.ok(trust.status === 'ok');
    const [der = ''] = handshake.chain;
    const anchors = [{ store: 'named', der } as const];
    const facts: Facts = { ...pendingFacts(true), trust: { ...trust, value: { ...trust.value, anchors } } };
    for (const kind of ['unknown-ca', 'missing-intermediate'] as const) {
      const [sample] = expectations[kind];
      assert.ok(sample);
      const { causes } = findCauses(facts, contextWith({ certificate: verdictWith([sample[0]]) }));
      const [found] = causes;
      assert.ok(found);
      assert.match(found.finding.detail, /itself was imported, which does not help/);
      assert.ok(found.finding.catalogue.includes('C43'));
      assert.ok(found.finding.fixes.some(({ id }) => id === 'certificate/import-ca-linux'));
    }
  });

  it('say why another import does not help', () => {
    const { trust } = healthy.facts;
    assert.ok(trust.status === 'ok');
    const detailWith = (store: TrustStore): Finding | undefined => {
      const authority = issueRoot('Own CA');
      const parsed = parseCertificate(authority.der.toString('base64'));
      assert.ok(parsed.ok);
      const anchors = [{ store, der: authority.der.toString('base64') }];
      const facts: Facts = { ...pendingFacts(true), trust: { ...trust, value: { ...trust.value, anchors } } };
      const certificate = { ...leaf, issuer: parsed.certificate.subject };
      const verdict = verdictWith([{ kind: 'unknown-ca', certificate, mayLackIntermediate: true }]);
      return findCauses(facts, contextWith({ certificate: verdict })).causes[0]?.finding;
    };
    assert.match(detailWith('system')?.detail ?? '', /On Linux, Chrome and Firefox do not read that one\.$/);
    const unusable = detailWith('named');
    assert.match(unusable?.detail ?? '', /was imported, but browsers cannot use it\.$/);
    assert.ok(unusable?.catalogue.includes('C24'));
  });

  it('say what the address of the issuer gave in place of it', () => {
    const { trust } = healthy.facts;
    assert.ok(trust.status === 'ok');
    const url = 'http://ca.example/x.crt';
    const fetched = [{ url, certificates: [], failure: 'timeout' }];
    const facts: Facts = {
      ...pendingFacts(true),
      trust: { ...trust, value: { ...trust.value, anchors: [], fetched } },
    };
    const certificate = { ...leaf, issuerUrls: [url] };
    const verdict = verdictWith([{ kind: 'missing-intermediate', certificate, fetchable: true }]);
    const [found] = findCauses(facts, contextWith({ certificate: verdict })).causes;
    assert.match(found?.finding.detail ?? '', /Nor did http:\/\/ca\.example\/x\.crt give it: timeout\.$/);
  });

  it('say nothing more of a chain that Chromium cannot even read', () => {
    const [damage] = expectations.malformed;
    const [mismatch] = expectations['name-mismatch'];
    assert.ok(damage && mismatch);
    assert.deepEqual(
      findingsOn([damage[0]], [mismatch[0]]).map(({ id }) => id),
      ['certificate/malformed'],
    );
  });

  it('have nothing to say of a chain that both accept', () => {
    const context = contextWith({ certificate: verdictWith([], pathOf([leaf, root], 'bundled')) });
    const results = problemChecks.map((check) => check.run(pendingFacts(true), context));
    assert.ok(results.every(({ kind }) => kind === 'pass'));
  });
});
