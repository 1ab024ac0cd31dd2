import assert from 'node:assert/strict';
import { parseCertificate, type ParsedCertificate } from '../../../../src/core/certificate/parse';
import type { CertificatePath } from '../../../../src/core/certificate/path';
import type { CheckContext, CheckResult } from '../../../../src/core/check';
import { checkGroups } from '../../../../src/core/checks';
import type { Facts, TrustStore } from '../../../../src/core/evidence';
import { extensionId, issueLeaf, issueRoot } from '../../../support/certificates';
import {
  contextWith,
  healthy,
  handshake,
  intermediate,
  leaf,
  named,
  pathOf,
  root,
  verdictWith,
} from './contexts';

const now = new Date(healthy.startedAt);
const dayMs = 86_400_000;
const daysFromNow = (days: number) => new Date(now.getTime() + days * dayMs).toISOString();

/** The same certificate, valid from one day to another, both counted from now. */
const lasting = (from: number, to: number, certificate: ParsedCertificate): ParsedCertificate => ({
  ...certificate,
  notBefore: daysFromNow(from),
  notAfter: daysFromNow(to),
});

function run(id: string, differing: Partial<CheckContext>, facts: Partial<Facts> = {}): CheckResult {
  const check = checkGroups.flatMap(({ checks }) => checks).find(({ meta }) => meta.id === id);
  assert.ok(check, id);
  return check.run({ ...healthy.facts, ...facts }, contextWith({ now, ...differing }));
}

const onPath = (path: CertificatePath): Partial<CheckContext> => ({ certificate: verdictWith([], path) });

describe('certificate/expires-soon', () => {
  const cases: [from: number, to: number, kind: CheckResult['kind']][] = [
    [-300, 29.9, 'fail'],
    [-300, 30.1, 'pass'],
    // A third of seven days.
    [-5, 2, 'fail'],
    [-4, 3, 'pass'],
    // That is an error of its own.
    [-300, -1, 'pass'],
  ];
  for (const [from, to, kind] of cases) {
    it(`${kind === 'fail' ? 'warns' : 'is silent'} where ${to} days are left of ${to - from}`, () => {
      for (const path of [
        [lasting(from, to, leaf), root],
        [leaf, lasting(from, to, root)],
      ]) {
        const other = path.map((one) => (one === root || one === leaf ? lasting(-400, 400, one) : one));
        assert.equal(run('certificate/expires-soon', onPath(pathOf(other))).kind, kind);
      }
    });
  }
});

describe('certificate/issuer-expires-first', () => {
  const check = (server: number, authority: number) =>
    run(
      'certificate/issuer-expires-first',
      onPath(pathOf([lasting(-30, server, leaf), lasting(-1000, authority, root)])),
    );

  it('warns of a CA that ends before the certificate of the server, and soon', () => {
    const result = check(300, 60);
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /^"Root CA" expires on \d{4}-\d\d-\d\d, "localhost" only on/);
    assert.ok(result.fixes.some(({ id }) => id === 'certificate/reissue-ca'));
  });

  it('is silent where there is time, where the server comes first, and where another warning says it', () => {
    assert.equal(check(300, 120).kind, 'pass');
    assert.equal(check(60, 70).kind, 'pass');
    assert.equal(check(300, 20).kind, 'pass');
    assert.equal(check(300, -1).kind, 'pass');
  });
});

describe('certificate/short-key', () => {
  const weak = named('Weak', { publicKey: { kind: 'rsa', bits: 1024 } });

  it('warns of a key that Chromium still takes, and names the right repair', () => {
    const ofServer = run('certificate/short-key', onPath(pathOf([weak, root])));
    assert.ok(ofServer.kind === 'fail');
    assert.match(ofServer.detail, /RSA 1024/);
    assert.ok(ofServer.fixes.some(({ id }) => id === 'certificate/reissue'));
    const ofAuthority = run('certificate/short-key', onPath(pathOf([leaf, weak])));
    assert.ok(ofAuthority.kind === 'fail');
    assert.ok(ofAuthority.fixes.some(({ id }) => id === 'certificate/reissue-ca'));
  });

  it('is silent on keys that are long, or so short that it is an error', () => {
    assert.equal(run('certificate/short-key', onPath(pathOf([leaf, root]))).kind, 'pass');
    const certificate = verdictWith([{ kind: 'weak-key', certificate: weak }], pathOf([weak, root]));
    assert.equal(run('certificate/short-key', { certificate }).kind, 'pass');
  });
});

describe('certificate/next-lifetime', () => {
  const cases: [days: number, until: string, store: TrustStore, kind: CheckResult['kind']][] = [
    [200, '2026-12-01', 'bundled', 'pass'],
    [398, '2026-12-01', 'bundled', 'fail'],
    [200, '2027-04-01', 'bundled', 'fail'],
    [100, '2027-04-01', 'bundled', 'pass'],
    [90, '2029-04-01', 'bundled', 'fail'],
    [47, '2029-04-01', 'bundled', 'pass'],
    // Rules for public CAs are none for private ones.
    [3650, '2030-01-01', 'named', 'not-applicable'],
    [3650, '2030-01-01', 'system', 'not-applicable'],
    [3650, '2030-01-01', 'nss', 'not-applicable'],
  ];
  for (const [days, until, store, kind] of cases) {
    it(`${kind === 'fail' ? 'speaks' : 'is silent'} where ${days} days end on ${until} under a root of the store "${store}"`, () => {
      const notAfter = `${until}T00:00:00.000Z`;
      const notBefore = new Date(Date.parse(notAfter) - days * dayMs).toISOString();
      const certificate = named('Public', { notBefore, notAfter });
      const result = run('certificate/next-lifetime', onPath(pathOf([certificate, root], store)));
      assert.equal(result.kind, kind);
    });
  }
});

describe('certificate/no-sct', () => {
  const authority = issueRoot('Test root');
  const withoutProof = issueLeaf('broker.example', authority);
  const withProof = issueLeaf('broker.example', authority, {
    with: [{ id: extensionId.sctList, value: Buffer.from([4, 0]) }],
  });

  function check(der: string, store: TrustStore): CheckResult {
    const parsed = parseCertificate(der);
    assert.ok(parsed.ok);
    const value = { ...handshake, chain: [der] };
    const tlsBrowser = { status: 'ok', vantage: 'extension-host', at: 0, ms: 1, value } as const;
    return run('certificate/no-sct', onPath(pathOf([parsed.certificate, root], store)), { tlsBrowser });
  }

  it('warns of a certificate of a public CA without proof of logging', () => {
    assert.equal(check(withoutProof.der.toString('base64'), 'bundled').kind, 'fail');
    assert.equal(check(withProof.der.toString('base64'), 'bundled').kind, 'pass');
  });

  it('asks nothing of a private CA', () => {
    for (const store of ['named', 'nss', 'system'] as const)
      assert.equal(check(withoutProof.der.toString('base64'), store).kind, 'pass');
  });

  it('believes the model of Firefox', () => {
    const problem = { kind: 'not-logged', certificate: leaf } as const;
    const result = run('certificate/no-sct', { firefoxCertificate: verdictWith([problem]) });
    assert.ok(result.kind === 'fail');
    assert.deepEqual(result.problems, [problem]);
  });
});

describe('a chain that Chromium trusts and Firefox does not', () => {
  const unknown = verdictWith(
    [{ kind: 'unknown-ca', certificate: root, mayLackIntermediate: false }],
    pathOf([leaf, root], null),
  );

  it('is told from one that Firefox has no CA for: its CA was added on this machine', () => {
    const differing = {
      certificate: verdictWith([], pathOf([leaf, root], 'nss')),
      firefoxCertificate: unknown,
    };
    const result = run('certificate/firefox-store', differing);
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /"Root CA", which was added on this machine/);
    assert.equal(run('certificate/unknown-ca', differing).kind, 'pass');
    assert.equal(run('certificate/firefox-path', differing).kind, 'pass');
    assert.equal(run('certificate/firefox-store', { firefoxCertificate: verdictWith([]) }).kind, 'pass');
    assert.equal(
      run('certificate/firefox-store', { certificate: unknown, firefoxCertificate: unknown }).kind,
      'pass',
    );
  });

  it('may be one whose intermediate Chromium fetches', () => {
    const { entries } = pathOf([{ ...leaf, issuerUrls: ['http://ca.example/a b.crt'] }, intermediate, root]);
    const path: CertificatePath = {
      store: 'named',
      entries: entries.map((entry, index) => (index === 1 ? { ...entry, source: 'fetched' } : entry)),
    };
    const missing = verdictWith([{ kind: 'missing-intermediate', certificate: leaf, fetchable: true }]);
    const differing = { certificate: verdictWith([], path), firefoxCertificate: missing };
    const result = run('certificate/fetched-intermediate', differing);
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /"localhost" was issued by "Sub CA"/);
    assert.match(
      result.fixes[0]?.content ?? '',
      /curl -fsS -o intermediate\.der 'http:\/\/ca\.example\/a b\.crt'\n/,
    );
    assert.equal(run('certificate/missing-intermediate', differing).kind, 'pass');
    assert.equal(run('certificate/firefox-store', differing).kind, 'pass');
    assert.equal(run('certificate/fetched-intermediate', {}).kind, 'pass');
  });
});

describe('certificate/firefox-path', () => {
  const doubted = (certificate: ParsedCertificate) =>
    verdictWith([{ kind: 'missing-intermediate', certificate, fetchable: false }]);
  const server = { ...leaf, issuer: intermediate.subject };

  it('speaks where Chromium pairs names that Firefox does not', () => {
    const renamed = { ...intermediate, subject: { ...intermediate.subject, der: 'SUB CA' } };
    const path = pathOf([server, renamed, root]);
    const result = run('certificate/firefox-path', {
      certificate: verdictWith([], path),
      firefoxCertificate: doubted(server),
    });
    assert.ok(result.kind === 'fail');
    assert.match(
      result.detail,
      /^"localhost" writes the name of its issuer in another way than "Sub CA" has it/,
    );
  });

  it('speaks where Firefox does not take a CA for another reason', () => {
    const certificate = verdictWith([], pathOf([server, intermediate, root]));
    const result = run('certificate/firefox-path', { certificate, firefoxCertificate: doubted(server) });
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /^It does not take "Sub CA" for the issuer of "localhost"/);
  });

  it('is silent where Firefox has a better reason, and where Chromium has the same', () => {
    const certificate = verdictWith([], pathOf([server, intermediate, root]));
    const { problems } = doubted(server);
    const reason = verdictWith([{ kind: 'not-a-ca', certificate: intermediate }, ...problems]);
    assert.equal(run('certificate/firefox-path', { certificate, firefoxCertificate: reason }).kind, 'pass');
    const both = { certificate: doubted(server), firefoxCertificate: doubted(server) };
    assert.equal(run('certificate/firefox-path', both).kind, 'pass');
  });
});

describe('certificate/page-exception', () => {
  const certificate = verdictWith([{ kind: 'self-signed', certificate: leaf }]);
  const check = (pageOrigin: string | null, differing: Partial<CheckContext> = { certificate }) =>
    run('certificate/page-exception', { ...differing, input: { ...healthy.input, pageOrigin } }).kind;

  it('speaks where the page comes from the same host over TLS', () => {
    assert.equal(check(`https://${healthy.target.host}:8443`), 'fail');
  });

  it('is silent on other pages, without a page, and where nothing is wrong', () => {
    assert.equal(check('https://app.example'), 'pass');
    assert.equal(check(`http://${healthy.target.host}`), 'pass');
    assert.equal(check(null), 'not-applicable');
    assert.equal(check(`https://${healthy.target.host}`, {}), 'not-applicable');
  });
});

describe('chains that are odd and healthy', () => {
  it('give no finding: a wrong order, extra certificates, a hundred years under a private CA', () => {
    const old = lasting(-100, 36_500, leaf);
    const path = pathOf([old, intermediate, root].map((one) => lasting(-100, 36_500, one)));
    const certificate = {
      ...verdictWith([], path),
      sent: [old, root, named('Extra'), intermediate, intermediate],
    };
    for (const { meta } of checkGroups.flatMap(({ checks }) => checks))
      if (meta.id.startsWith('certificate/'))
        assert.notEqual(run(meta.id, { certificate }).kind, 'fail', meta.id);
  });
});
