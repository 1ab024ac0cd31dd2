import assert from 'node:assert/strict';
import { skippedFact } from '../../../../src/core/emptyFacts';
import { readEvidence } from '../../../../src/core/evidenceGuard';
import type { Evidence, Facts, HelloAnswer, TlsFact, TlsFailure } from '../../../../src/core/evidence';
import { describeTls } from '../../../../src/core/steps/tls';
import { commonName, distinguishedName } from '../../../support/certificates';
import { recordedText } from '../../../support/recordedEvidence';

const observed = { vantage: 'extension-host', at: 0, ms: 1 } as const;

const answered: HelloAnswer = {
  sentBytes: 1998,
  answer: {
    kind: 'server-hello',
    protocol: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    group: 'X25519MLKEM768',
    retry: false,
  },
};

const timeout: TlsFailure = {
  layer: 'tls',
  kind: 'timeout',
  alert: null,
  firstBytes: null,
  code: 'ETIMEDOUT',
  message: '',
};

const dropped: HelloAnswer = { sentBytes: 1998, answer: { kind: 'failed', failure: timeout } };

describe('the TLS step', () => {
  let evidence: Evidence;
  let tls: TlsFact;
  before(() => {
    const read = readEvidence(JSON.parse(recordedText('healthy')));
    assert.ok(read.ok && read.evidence.facts.tlsBrowser.status === 'ok');
    evidence = read.evidence;
    tls = read.evidence.facts.tlsBrowser.value;
  });

  const shown = (facts: Partial<Facts>): Record<string, string> => {
    const step = describeTls({ ...evidence, facts: { ...evidence.facts, ...facts } });
    return Object.fromEntries(step.facts.map(({ name, value }) => [name, value]));
  };
  const ok = <T>(value: T) => ({ status: 'ok', ...observed, value }) as const;
  const failed = (failure: TlsFailure) => ({ status: 'failed', ...observed, failure }) as const;

  it('shows the size of Chromium’s ClientHello, and the others where one is not answered', () => {
    const all = shown({ hello: ok({ chromium: answered, firefox: answered, small: answered }) });
    assert.equal(
      all["Chromium's ClientHello"],
      '1998 bytes, answer: TLSv1.3, TLS_AES_128_GCM_SHA256, X25519MLKEM768',
    );
    assert.equal('A short ClientHello' in all, false);
    const small = { ...answered, sentBytes: 300 };
    const some = shown({ hello: ok({ chromium: dropped, firefox: dropped, small }) });
    assert.equal(some["Chromium's ClientHello"], '1998 bytes, answer: none');
    assert.match(some['A short ClientHello'] ?? '', /^300 bytes, answer: TLSv1\.3/);
  });

  it('tells whether a client without SNI gets the same certificate', () => {
    const name = 'Certificate without SNI';
    assert.equal(shown({ tlsWithoutSni: ok(tls) })[name], 'the same');
    assert.equal(shown({ tlsWithoutSni: ok({ ...tls, chain: ['AAAA'] }) })[name], 'another one');
    assert.equal(shown({ tlsWithoutSni: failed(timeout) })[name], 'ETIMEDOUT');
    assert.equal(name in shown({ tlsWithoutSni: skippedFact('tlsWithoutSni', 'not-applicable') }), false);
  });

  it('names the issuers whose client certificates are taken', () => {
    const asking = (issuers: string[]): string | undefined => {
      const value = { ...tls, clientCertificateRequested: true, clientCertificateIssuers: issuers };
      return shown({ tlsBrowser: ok(value) })['Client certificate'];
    };
    const first = commonName('First CA').toString('base64');
    const second = distinguishedName([{ type: 'O', value: 'Second' }]).toString('base64');
    assert.equal(asking([]), 'requested');
    assert.equal(asking([first, second]), 'requested, issued by "First CA", "Second"');
    assert.equal(
      asking([first, first, 'AAAA', first, '*']),
      'requested, issued by "First CA", "First CA", unknown, 2 more',
    );
  });

  it('shows what other clients get where no browser’s handshake succeeds', () => {
    const facts = shown({ tlsBrowser: failed(timeout), tlsFirefox: failed(timeout), tlsNode: ok(tls) });
    assert.equal(facts['Version'], tls.protocol);
    assert.equal(facts['Certificates sent'], String(tls.chain.length));
  });
});
