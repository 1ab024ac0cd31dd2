import assert from 'node:assert/strict';
import { skippedFact } from '../../../src/core/emptyFacts';
import type { Evidence, Facts } from '../../../src/core/evidence';
import { judge } from '../../../src/core/judge';
import { reportToMarkdown } from '../../../src/core/markdown';
import type { Report } from '../../../src/core/report';
import { textReport } from '../../../src/cli/textReport';
import { parseTarget } from '../../../src/core/target';
import { recorded, tlsFailure } from './checks/contexts';

const chromium = skippedFact('chromium', 'no-browser');

function judged(evidence: Evidence, facts: Partial<Facts> = {}): Report {
  return judge({ ...evidence, facts: { ...evidence.facts, chromium, ...facts } });
}

/** Each error, with what is said to come after it; `undefined` where nothing is said. */
function afterwards({ findings }: Report): [id: string, next: string | null | undefined][] {
  return findings
    .filter(({ level }) => level === 'error')
    .map(({ id, afterRepair }) => [id, afterRepair === undefined ? undefined : afterRepair.error]);
}

/** The certificate has expired, and is for another host. */
function expiredElsewhere(): Evidence {
  const evidence = recorded('expired');
  const parsed = parseTarget('wss://other.example:8084/mqtt');
  assert.ok(parsed.ok);
  return { ...evidence, target: parsed.target };
}

describe('what comes after a repair', () => {
  it('is nothing where one thing was wrong', () => {
    const report = judged(recorded('expired'));
    assert.deepEqual(afterwards(report), [['certificate/expired', null]]);
    for (const text of [reportToMarkdown(report), textReport(report, false)])
      assert.match(text, /Repaired, nothing that was seen is left\./);
  });

  it("is Chromium's next error of the chain, one after the other", () => {
    const report = judged(expiredElsewhere());
    assert.deepEqual(afterwards(report), [
      ['certificate/name-mismatch', 'net::ERR_CERT_DATE_INVALID'],
      ['certificate/expired', null],
    ]);
    assert.match(
      textReport(report, false),
      /Repaired, Chromium would next say: net::ERR_CERT_DATE_INVALID\./,
    );
    assert.match(
      reportToMarkdown(report),
      /Repaired, Chromium would next say: net::ERR\\_CERT\\_DATE\\_INVALID\./,
    );
  });

  it('goes on behind the certificate', () => {
    const { upgradeBrowser, paths } = recorded('wrong-path').facts;
    const [first, ...others] = afterwards(judged(recorded('expired'), { upgradeBrowser, paths }));
    assert.deepEqual(first, [
      'certificate/expired',
      'Error during WebSocket handshake: Unexpected response code: 404',
    ]);
    assert.ok(
      others.every(([, next]) => next === undefined),
      'only what concerns the certificate says it',
    );
  });

  it('is not said where too little was seen', () => {
    const upgradeBrowser = skippedFact('upgradeBrowser', 'cancelled');
    assert.deepEqual(afterwards(judged(recorded('expired'), { upgradeBrowser })), [
      ['certificate/expired', undefined],
    ]);
  });

  it('ends with the chain where something before it fails as well', () => {
    const failure = tlsFailure({ kind: 'reset', code: 'ECONNRESET' });
    const tlsBrowser = { status: 'failed', vantage: 'extension-host', at: 0, ms: 1, failure } as const;
    assert.deepEqual(afterwards(judged(expiredElsewhere(), { tlsBrowser })), [
      ['tls/connection-closed', undefined],
      ['certificate/name-mismatch', 'net::ERR_CERT_DATE_INVALID'],
      ['certificate/expired', undefined],
    ]);
  });

  it('is not said of a damaged issuer, which nobody could look behind', () => {
    const evidence = recorded('missing-intermediate');
    const { tlsBrowser } = evidence.facts;
    assert.ok(tlsBrowser.status === 'ok');
    const [leaf = ''] = tlsBrowser.value.chain;
    const chain = [leaf, btoa('no certificate')];
    const report = judged(evidence, { tlsBrowser: { ...tlsBrowser, value: { ...tlsBrowser.value, chain } } });
    const [first, second] = afterwards(report);
    assert.deepEqual(first, ['certificate/malformed', undefined]);
    assert.equal(second?.[0], 'certificate/missing-intermediate');
  });

  it('is not said of a server that a browser connects to', () => {
    const evidence = recorded('expired');
    const report = judge({
      ...evidence,
      facts: { ...evidence.facts, chromium: recorded('healthy').facts.chromium },
    });
    assert.ok(report.verdict.healthy);
    assert.ok(report.findings.every((finding) => !('afterRepair' in finding)));
  });

  it('names as root cause what the browser reports, and repairs in that order', () => {
    for (const name of [
      'self-signed',
      'unknown-ca',
      'missing-intermediate',
      'wrong-host',
      'no-server-auth',
    ]) {
      const report = judged(recorded(name));
      const [first] = afterwards(report);
      assert.equal(report.verdict.rootCause, first?.[0], name);
      assert.equal(first?.[1], null, name);
    }
  });
});
