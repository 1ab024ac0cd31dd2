import assert from 'node:assert/strict';
import { describeKey } from '../../../../src/core/certificate/keyText';
import { parseCertificate } from '../../../../src/core/certificate/parse';
import { judgeForChromium } from '../../../../src/core/clients/chromium/certificate';
import type { KeyType } from '../../../support/issueCertificate';
import { soundChains } from '../../../support/mutations/chains';
import { questionOf } from '../../../support/mutations/question';

const shown: Partial<Record<KeyType, [key: string, signature: string]>> = {
  rsa: ['RSA 2048', 'sha256WithRSA'],
  p256: ['EC P-256', 'ecdsa-with-SHA256'],
  p384: ['EC P-384', 'ecdsa-with-SHA256'],
  p521: ['EC P-521', 'ecdsa-with-SHA256'],
  ed25519: ['Ed25519', 'Ed25519'],
  'rsa-pss': ['RSA-PSS 2048', 'RSASSA-PSS'],
};

describe('chains of every kind of key', () => {
  for (const { type, sent, root } of soundChains()) {
    it(`${type}: is read, named, and followed to its root`, () => {
      for (const { der } of [...sent, root]) {
        const result = parseCertificate(der);
        assert.ok(result.ok);
        const { publicKey, signatureAlgorithm } = result.certificate;
        assert.deepEqual([describeKey(publicKey), signatureAlgorithm], shown[type]);
      }
      const chain = sent.map(({ der }) => Buffer.from(der, 'base64'));
      const { path } = judgeForChromium(questionOf(chain, root));
      assert.deepEqual(
        path.entries.map(({ source }) => source),
        ['sent', 'sent', 'sent', 'store'],
      );
    });
  }
});
