import assert from 'node:assert/strict';
import type { CertificateVerdict } from '../../../../src/core/clients/certificateVerdict';
import { predictChromium } from '../../../../src/core/clients/chromium/predict';
import { predictFirefox } from '../../../../src/core/clients/firefox/predict';
import type { Evidence, Fact, TlsFact } from '../../../../src/core/evidence';
import { readEvidence } from '../../../../src/core/evidenceGuard';
import { recordedText } from '../../../support/recordedEvidence';

const accepted: CertificateVerdict = {
  error: null,
  problems: [],
  path: { entries: [], store: null },
  sent: [],
};

/** A run in which OpenSSL ended the handshake after the certificates, so that nothing behind it was seen. */
function endedWith(code: string, keyFits = true): Evidence {
  const read = readEvidence(JSON.parse(recordedText('healthy')));
  assert.ok(read.ok);
  const { facts } = read.evidence;
  assert.ok(facts.tlsBrowser.status === 'ok');
  const { chain } = facts.tlsBrowser.value;
  const failure = {
    layer: 'tls',
    kind: 'other',
    alert: null,
    code,
    message: '',
    firstBytes: null,
    chain,
    keyFits,
  } as const;
  const failed: Fact<TlsFact> = { status: 'failed', vantage: 'extension-host', at: 0, ms: 1, failure };
  const skipped = { status: 'skipped', vantage: 'extension-host', reason: 'not-reached' } as const;
  return {
    ...read.evidence,
    facts: {
      ...facts,
      tlsBrowser: failed,
      tlsFirefox: failed,
      tlsNode: failed,
      upgradeBrowser: skipped,
      upgradeBare: skipped,
      mqtt: skipped,
    },
  };
}

describe('a handshake that OpenSSL ends after the certificates', () => {
  it('goes on in browsers that read the certificates', () => {
    const evidence = endedWith('ERR_SSL_ILLEGAL_ZERO_CONTENT');
    assert.equal(predictChromium(evidence, accepted).outcome, 'connects');
    assert.equal(predictFirefox(evidence, accepted).outcome, 'connects');
  });

  it('ends in browsers, too, where the key does not fit the signature', () => {
    const evidence = endedWith('ERR_SSL_INVALID_PADDING');
    assert.equal(predictChromium(evidence, accepted).error, 'net::ERR_SSL_PROTOCOL_ERROR');
    assert.equal(predictFirefox(evidence, accepted).error, 'SEC_ERROR_BAD_SIGNATURE');
  });

  it('ends in browsers, too, where our own reading of the signature says so', () => {
    const evidence = endedWith('ERR_SSL_ILLEGAL_ZERO_CONTENT', false);
    assert.equal(predictChromium(evidence, accepted).error, 'net::ERR_SSL_PROTOCOL_ERROR');
    assert.equal(predictFirefox(evidence, accepted).error, 'SEC_ERROR_BAD_SIGNATURE');
  });
});
