import assert from 'node:assert/strict';
import { judgeForChromium } from '../../../../../src/core/clients/chromium/certificate';
import { readCertificate } from '../../../../../src/core/clients/chromium/format/certificate';
import { parseCertificate } from '../../../../../src/core/certificate/parse';
import { believedBy } from '../../../../../src/core/clients/trustedStores';
import {
  certificatePolicies,
  dns,
  email,
  ip,
  issueIntermediate,
  issueRoot,
  issuerAddress,
  nameConstraints,
  ocspResponse,
  policyConstraints,
  subjectAltName,
} from '../../../../support/certificates';
import { ask, host, intermediate, keys, leafOf, root } from './support/ask';

const serial = Buffer.from([0x21, 0x07]);
const rich = leafOf({
  serial,
  with: [
    subjectAltName(dns(host), email('a@broker.example'), ip(127, 0, 0, 1)),
    issuerAddress('http://ca.example/'),
    certificatePolicies('first'),
  ],
});
const strict = issueIntermediate('Intermediate', root, {
  key: keys.intermediate,
  with: [nameConstraints({ permitted: [dns('broker.example')] }), policyConstraints({ requireExplicit: 0 })],
});
const staple = ocspResponse(intermediate, serial, { status: 'revoked' });

/** Numbers below a bound that look random, and are the same at every run. */
function createDice(): (below: number) => number {
  let state = 20_260_815;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

function spoil(der: Buffer, dice: (below: number) => number): Buffer {
  const spoilt = Buffer.from(der);
  for (let left = 1 + dice(3); left > 0; left -= 1) spoilt[dice(spoilt.length)] = dice(256);
  return dice(4) === 0 ? spoilt.subarray(0, dice(spoilt.length)) : spoilt;
}

describe('what anybody may send, and Chromium', () => {
  it('damaged bytes get a verdict, wherever they are', () => {
    const dice = createDice();
    for (let round = 0; round < 150; round += 1) {
      const chain = [rich, strict].map(({ der }) => ({ der: dice(2) === 0 ? spoil(der, dice) : der }));
      const verdict = ask(chain, { trusted: [{ der: spoil(root.der, dice) }], staple: spoil(staple, dice) });
      assert.equal(verdict.error === null, verdict.problems.length === 0);
    }
  });

  it('what it can read, people can be shown', () => {
    const dice = createDice();
    let readable = 0;
    for (let round = 0; round < 3000; round += 1) {
      const der = spoil(round % 2 === 0 ? rich.der : strict.der, dice);
      if (!readCertificate(der).ok) continue;
      readable += 1;
      assert.equal(parseCertificate(der.toString('base64')).ok, true);
    }
    assert.ok(readable > 300);
  });

  it('text that is no Base64 is no certificate', () => {
    const text = '%%%';
    const verdict = judgeForChromium({
      chain: [rich.der.toString('base64'), text],
      trust: {
        anchors: [{ store: 'named', der: text }],
        fetched: [{ url: text, certificates: [text], failure: null }],
        staple: { response: text, signers: [{ certificate: 99, valid: true }] },
        signatures: [{ certificate: -1, issuer: 1e9, valid: true }],
        namedCount: 1,
        issuerOrganizationKnown: false,
      },
      host: '',
      now: new Date(Number.NaN),
      believes: believedBy('chromium', 'linux'),
      handshake: { protocol: '', cipher: '', stapled: null },
    });
    assert.notEqual(verdict.error, null);
  });

  it('a hundred CAs that all vouch for each other take no time', () => {
    const shared = { key: keys.other, without: ['authorityKeyIdentifier' as const] };
    const twins = Array.from({ length: 100 }, (_, index) =>
      issueIntermediate(`Twin ${index % 10}`, issueRoot(`Twin ${(index + 1) % 10}`, shared), shared),
    );
    const chain = [leafOf({}, twins[0] ?? null), ...twins].map(({ der }) => der.toString('base64'));
    const signatures = chain.flatMap((_, certificate) =>
      chain.map((__, issuer) => ({ certificate, issuer, valid: true })),
    );
    const question = {
      chain,
      trust: { anchors: [], fetched: [], signatures, namedCount: 0, issuerOrganizationKnown: false },
      host,
      now: new Date(),
      believes: believedBy('chromium', 'linux'),
      handshake: { protocol: 'TLSv1.3', cipher: null, stapled: null },
    };
    judgeForChromium(question);
    const start = performance.now();
    assert.equal(judgeForChromium(question).error, 'net::ERR_CERT_AUTHORITY_INVALID');
    assert.ok(performance.now() - start < 1000);
  });

  it('thousands of names under thousands of constraints take no time, since Chromium gives up on them', () => {
    const many = (name: string) => Array.from({ length: 2000 }, (_, index) => dns(`${index}.${name}`));
    const ca = issueIntermediate('Strict CA', root, {
      key: keys.intermediate,
      with: [nameConstraints({ permitted: many('broker.example'), excluded: many('else.example') })],
    });
    const leaf = leafOf({ with: [subjectAltName(...many(host))] }, ca);
    const start = performance.now();
    assert.equal(ask([leaf, ca]).error, 'net::ERR_CERT_INVALID');
    assert.ok(performance.now() - start < 2000);
  });

  it('four certificates are judged in a few milliseconds', () => {
    const upper = issueIntermediate('Upper', root, { key: keys.other });
    const lower = issueIntermediate('Intermediate', upper, { key: keys.intermediate });
    const chain = [rich, lower, upper, root];
    const question = {
      chain: chain.map(({ der }) => der.toString('base64')),
      trust: {
        anchors: [{ store: 'named' as const, der: root.der.toString('base64') }],
        fetched: [],
        signatures: [
          { certificate: 0, issuer: 1, valid: true },
          { certificate: 1, issuer: 2, valid: true },
          { certificate: 2, issuer: 4, valid: true },
        ],
        namedCount: 1,
        issuerOrganizationKnown: false,
      },
      host,
      now: new Date(),
      believes: believedBy('chromium', 'linux'),
      handshake: { protocol: 'TLSv1.3', cipher: null, stapled: null },
    };
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      assert.equal(judgeForChromium(question).error, null);
      return performance.now() - start;
    });
    assert.ok(Math.min(...times) < 5, `${Math.min(...times)} ms`);
  });
});
