import assert from 'node:assert/strict';
import type { PublicKey } from '../../../../src/core/certificate/publicKey';
import { checkGroups } from '../../../../src/core/checks';
import { noCommonCipher } from '../../../../src/core/checks/tls/noCommonCipher';
import type { Failed, Facts, HelloAnswer, HelloFact, Ok, TlsFailure } from '../../../../src/core/evidence';
import { judge } from '../../../../src/core/judge';
import { parseTarget } from '../../../../src/core/target';
import { commonName, issueLeaf, issueRoot } from '../../../support/certificates';
import { contextWith, handshake, healthy, leaf, pathOf, recorded, tlsFailure, verdictWith } from './contexts';

function failed(failure: Partial<TlsFailure>): Failed {
  return { status: 'failed', vantage: 'extension-host', at: 0, ms: 1, failure: tlsFailure(failure) };
}

function ok<T>(value: T): Ok<T> {
  return { status: 'ok', vantage: 'extension-host', at: 0, ms: 1, value };
}

/** The verdict of a run whose handshakes with the offers of browsers failed like this, and without a browser. */
function verdictOn(facts: Partial<Facts>) {
  const chromium = { status: 'skipped', vantage: 'chromium', reason: 'no-browser' } as const;
  const tlsFirefox = facts.tlsBrowser ?? healthy.facts.tlsFirefox;
  return judge({ ...healthy, facts: { ...healthy.facts, chromium, tlsFirefox, ...facts } });
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
      tlsNode: ok({ ...handshake, group: 'X448' }),
    });
    assert.equal(verdict.rootCause, 'tls/no-common-cipher');
    assert.deepEqual(findings[0]?.catalogue, ['C41']);
    assert.match(findings[0].detail, /the group X448/);
  });

  it('blame the cipher where key and group are usual', () => {
    const value = { ...handshake, protocol: 'TLSv1.2', cipher: 'ECDHE-RSA-AES256-SHA384' };
    const { findings } = verdictOn({
      tlsBrowser: failed({ alert: 'handshake_failure' }),
      tlsNode: ok(value),
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
      const certificate = verdictWith([], pathOf([{ ...leaf, publicKey }], null));
      const context = contextWith({ certificate });
      const facts: Facts = { ...healthy.facts, tlsBrowser: failed({ alert: 'handshake_failure' }) };
      const result = noCommonCipher.run(facts, context);
      assert.ok(result.kind === 'fail');
      assert.deepEqual(result.catalogue, ['C28']);
      assert.match(result.nextStep, /RSA or P-256 key/);
    });
  }
});

function findingOf(id: string, facts: Partial<Facts>, differing: Parameters<typeof contextWith>[0] = {}) {
  const check = checkGroups.flatMap(({ checks }) => checks).find(({ meta }) => meta.id === id);
  assert.ok(check, id);
  return check.run({ ...healthy.facts, ...facts }, contextWith(differing));
}

const answered: HelloAnswer = {
  sentBytes: 517,
  answer: { kind: 'server-hello', protocol: 'TLSv1.3', cipherSuite: 'x', group: null, retry: false },
};
const unanswered = (failure: Partial<TlsFailure>, sentBytes = 1900): HelloAnswer => ({
  sentBytes,
  answer: { kind: 'failed', failure: tlsFailure(failure) },
});
const hello = (differing: Partial<HelloFact>): Pick<Facts, 'hello'> => ({
  hello: ok({ chromium: answered, firefox: answered, small: answered, ...differing }),
});

describe('tls/long-hello-dropped', () => {
  for (const kind of ['reset', 'closed', 'timeout'] as const) {
    it(`is the first cause where only the long ClientHello ends with: ${kind}`, () => {
      const dropped = unanswered({ kind, code: 'ECONNRESET' });
      const { verdict, findings } = verdictOn(hello({ chromium: dropped, firefox: dropped }));
      const finding = findings.find(({ id }) => id === 'tls/long-hello-dropped');
      assert.deepEqual(finding?.catalogue, ['C42']);
      assert.match(
        finding.detail,
        /^A ClientHello of 1900 bytes gets (ECONNRESET|no answer), .* 517 bytes is answered\. Firefox fails/,
      );
      assert.ok(finding.fixes.some(({ id }) => id === 'network/long-hello-test'));
      // Whether it stops the browser is for the model of Chromium to say.
      if (!verdict.healthy) assert.equal(verdict.rootCause, 'tls/long-hello-dropped');
    });
  }

  it('stands before the check that knows nothing of lengths', () => {
    const tlsBrowser = failed({ kind: 'reset', code: 'ECONNRESET' });
    const { verdict } = verdictOn({ tlsBrowser, ...hello({ chromium: unanswered({ kind: 'reset' }) }) });
    assert.equal(verdict.rootCause, 'tls/long-hello-dropped');
  });

  it('warns where it is Firefox alone', () => {
    const result = findingOf(
      'tls/long-hello-dropped',
      hello({ firefox: unanswered({ kind: 'closed' }, 2100) }),
    );
    assert.ok(result.kind === 'fail');
    assert.equal(result.level, 'warning');
    assert.match(result.detail, /2100 bytes .* what Firefox sends/);
  });

  it('does not blame the length where a short one fails, too', () => {
    const small = unanswered({ kind: 'closed' }, 500);
    const facts = hello({
      chromium: unanswered({ kind: 'closed' }),
      firefox: unanswered({ kind: 'closed' }),
      small,
    });
    assert.equal(findingOf('tls/long-hello-dropped', facts).kind, 'not-applicable');
    assert.equal(findingOf('tls/long-hello-dropped', hello({})).kind, 'pass');
  });
});

describe('what the server answers to the ClientHello of Chromium itself', () => {
  const refusal = unanswered({ alert: 'handshake_failure' });
  const all = hello({ chromium: refusal, small: refusal });

  it("counts where Node's imitation gets through", () => {
    const result = findingOf('tls/no-common-cipher', {
      ...all,
      tlsNode: ok({ ...handshake, group: 'P-521' }),
    });
    assert.ok(result.kind === 'fail');
    assert.deepEqual(result.catalogue, ['C41']);
    assert.ok(result.fixes.some(({ content }) => content.includes('ssl_ecdh_curve X25519')));
  });

  it('is told apart from what Firefox gets', () => {
    const tlsFirefox = ok({ ...handshake, group: 'P-521' });
    const result = findingOf('tls/no-common-cipher', { ...all, tlsNode: tlsFirefox, tlsFirefox });
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /Firefox supports it, and connects\.$/);
  });

  it('says that HTTP/1.1 is missing', () => {
    const answer = unanswered({ alert: 'no_application_protocol' });
    assert.equal(findingOf('tls/http2-only', hello({ chromium: answer, small: answer })).kind, 'fail');
  });
});

describe('a key that no browser offers', () => {
  it('is the finding of the certificate, not one more of the handshake', () => {
    const tlsBrowser = failed({ alert: 'handshake_failure' });
    const certificate = verdictWith([{ kind: 'unsupported-key', certificate: leaf }], pathOf([leaf], null));
    for (const id of ['tls/no-common-cipher', 'tls/handshake-failed'])
      assert.equal(findingOf(id, { tlsBrowser }, { certificate }).kind, 'not-applicable');
    const other = verdictWith(
      [{ kind: 'unsupported-key', certificate: leaf }],
      pathOf([{ ...leaf, fingerprint: 'x' }], null),
    );
    assert.equal(findingOf('tls/no-common-cipher', { tlsBrowser }, { certificate: other }).kind, 'fail');
  });
});

describe('tls/server-name', () => {
  const host = healthy.target.host;
  const authority = issueRoot('Test root');
  const chainFor = (name: string) => [
    issueLeaf(name, authority, { subject: commonName(name) }).der.toString('base64'),
  ];
  const shown = (name: string) => ok({ ...handshake, chain: chainFor(name) });

  it('speaks where a client without SNI would get a certificate for another host', () => {
    const result = findingOf('tls/server-name', {
      tlsBrowser: shown(host),
      tlsWithoutSni: shown('default.example'),
    });
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /without it "default\.example", which is for another host/);
  });

  it('speaks where only the certificate without SNI is right', () => {
    const result = findingOf('tls/server-name', {
      tlsBrowser: shown('other.example'),
      tlsWithoutSni: shown(host),
    });
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /without it "\S+", which is the right one/);
  });

  it('speaks where the handshake without SNI fails', () => {
    const tlsWithoutSni = failed({ alert: 'unrecognized_name', code: 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME' });
    const result = findingOf('tls/server-name', { tlsBrowser: shown(host), tlsWithoutSni });
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /UNRECOGNIZED_NAME/);
  });

  it('is silent where it explains nothing', () => {
    const [mine, theirs] = [shown(host), shown('default.example')];
    assert.equal(findingOf('tls/server-name', { tlsBrowser: mine, tlsWithoutSni: mine }).kind, 'pass');
    assert.equal(findingOf('tls/server-name', { tlsBrowser: mine, tlsWithoutSni: shown(host) }).kind, 'pass');
    const wrong = { tlsBrowser: shown('other.example'), tlsWithoutSni: theirs };
    assert.equal(findingOf('tls/server-name', wrong).kind, 'pass');
    const silent = failed({ kind: 'closed' });
    assert.equal(
      findingOf('tls/server-name', { tlsBrowser: theirs, tlsWithoutSni: silent }).kind,
      'not-applicable',
    );
    assert.equal(
      findingOf('tls/server-name', { tlsBrowser: silent, tlsWithoutSni: mine }).kind,
      'not-applicable',
    );
  });
});

describe('tls/client-certificate-requested', () => {
  const asking = (clientCertificateIssuers: string[]) =>
    findingOf('tls/client-certificate-requested', {
      tlsBrowser: ok({ ...handshake, clientCertificateRequested: true, clientCertificateIssuers }),
    });

  it('names the CAs whose certificates are accepted', () => {
    const names = ['Device CA', 'A\u202eB', 'C', 'D', 'E', 'F'].map((name) =>
      commonName(name).toString('base64'),
    );
    const result = asking(names);
    assert.ok(result.kind === 'fail');
    assert.match(result.detail, /It accepts those of "Device CA", "A\\u\{202e\}B", "C", "D", "E", …\.$/);
  });

  it('leaves out what is no name', () => {
    for (const issuers of [[], [''], ['no Base64'], [btoa('x')], [btoa('\x30\x80')]]) {
      const result = asking(issuers);
      assert.ok(result.kind === 'fail');
      assert.doesNotMatch(result.detail, /accepts/);
    }
  });
});

describe('a TLS port that speaks no TLS', () => {
  function rowsOn(url: string): string[] | undefined {
    const parsed = parseTarget(url);
    assert.ok(parsed.ok);
    const { facts } = recorded('plain-on-tls-port');
    return judge({ ...recorded('plain-on-tls-port'), target: parsed.target, facts }).findings.find(
      ({ id }) => id === 'tls/plain-port',
    )?.catalogue;
  }

  it('has lost it where the port is one that is known for TLS', () => {
    assert.deepEqual(rowsOn('wss://broker.example:8084/mqtt'), ['C19', 'A07']);
    assert.deepEqual(rowsOn('wss://broker.example:8083/mqtt'), ['A07']);
    // Mosquitto's example port, with TLS and without.
    assert.deepEqual(rowsOn('wss://broker.example:9001/mqtt'), ['A07']);
  });
});

describe('a server that stalls', () => {
  it('in the handshake, and after it, is row C44', () => {
    const stalled = failed({ kind: 'timeout', code: 'ETIMEDOUT' });
    const inHandshake = verdictOn({ tlsBrowser: stalled, tlsNode: stalled });
    assert.equal(inHandshake.verdict.rootCause, 'tls/timeout');
    const failure = {
      layer: 'http',
      kind: 'timeout',
      code: 'ETIMEDOUT',
      message: '',
      firstBytes: null,
    } as const;
    const result = findingOf('upgrade/no-response', {
      upgradeBrowser: { status: 'failed', vantage: 'extension-host', at: 0, ms: 1, failure },
      upgradeBare: { status: 'failed', vantage: 'extension-host', at: 0, ms: 1, failure },
    });
    assert.ok(result.kind === 'fail');
    assert.deepEqual(result.catalogue, ['C44', 'B08']);
  });
});

describe('a handshake that fails after the certificate of the server', () => {
  const chain = handshake.chain;
  const expired = verdictWith([{ kind: 'expired', certificate: leaf }], pathOf([leaf], null));

  it('is left to the certificate where a browser refuses that', () => {
    const failures: Partial<TlsFailure>[] = [
      { kind: 'other', code: 'ERR_SSL_WRONG_TAG' },
      { kind: 'closed' },
      { kind: 'timeout' },
      { alert: 'handshake_failure' },
    ];
    const ids = [
      'handshake-failed',
      'connection-closed',
      'timeout',
      'no-common-cipher',
      'client-certificate-requested',
    ];
    for (const failure of failures)
      for (const id of ids) {
        const facts = { tlsBrowser: failed({ ...failure, chain }) };
        assert.notEqual(findingOf(`tls/${id}`, facts, { certificate: expired }).kind, 'fail', id);
      }
    const facts = { tlsBrowser: failed({ kind: 'other', chain }) };
    const result = findingOf('tls/handshake-failed', facts, { certificate: verdictWith([]) });
    assert.ok(result.kind === 'fail');
    assert.deepEqual(result.catalogue, ['C25', 'C12']);
    assert.ok(result.fixes.some(({ id }) => id === 'certificate/reissue'));
    assert.equal(result.level, 'warning', 'what OpenSSL cannot read, a browser may');
    const predicted = { outcome: 'fails', error: 'net::ERR_SSL_PROTOCOL_ERROR', closeCode: 1006 } as const;
    const sure = findingOf('tls/handshake-failed', facts, { certificate: verdictWith([]), predicted });
    assert.ok(sure.kind === 'fail' && sure.level === 'error');
  });

  it('asks for a client certificate: TLS 1.2 says so with an alert that otherwise means suites', () => {
    const tlsBrowser = failed({ alert: 'handshake_failure', chain });
    for (const id of ['no-common-cipher', 'handshake-failed'])
      assert.equal(findingOf(`tls/${id}`, { tlsBrowser }).kind, 'not-applicable');
    const result = findingOf('tls/client-certificate-requested', { tlsBrowser });
    assert.ok(result.kind === 'fail');
    assert.deepEqual(result.catalogue, ['C13']);
    assert.ok(result.fixes.some(({ content }) => content.includes('ssl_verify_client off')));
  });

  it('asks for one by name in other alerts', () => {
    for (const alert of ['certificate_required', 'bad_certificate', 'unknown_ca']) {
      const facts = { tlsBrowser: failed({ alert }), tlsNode: failed({ alert }) };
      assert.equal(verdictOn(facts).verdict.rootCause, 'tls/client-certificate-requested', alert);
    }
    assert.equal(
      findingOf('tls/client-certificate-requested', { tlsBrowser: failed({ kind: 'reset' }) }).kind,
      'not-applicable',
    );
  });
});

describe('a server that does not know the host', () => {
  it('is told by its alert', () => {
    const tlsBrowser = failed({ alert: 'unrecognized_name' });
    const { verdict, findings } = verdictOn({ tlsBrowser, tlsNode: tlsBrowser });
    assert.equal(verdict.rootCause, 'tls/handshake-failed');
    assert.deepEqual(findings[0]?.catalogue, ['C47']);
    assert.match(findings[0].detail, new RegExp(`does not know the host ${healthy.target.host}`));
  });
});

describe('a server that refuses every offer', () => {
  it('may lack suites, groups, or a key of a usual kind', () => {
    const refusal = failed({ alert: 'handshake_failure' });
    const { findings } = verdictOn({ tlsBrowser: refusal, tlsNode: refusal });
    assert.deepEqual(findings[0]?.catalogue, ['C12', 'C41', 'C28']);
  });
});
