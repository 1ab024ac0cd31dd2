import assert from 'node:assert/strict';
import { certificatesInPem } from '../../../../src/core/certificate/pem';

describe('certificatesInPem', () => {
  it('reads every certificate of a file, and nothing else', () => {
    const pem = [
      '-----BEGIN CERTIFICATE-----\r\nQUJD\r\nREVG\r\n-----END CERTIFICATE-----',
      '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----',
      '-----BEGIN CERTIFICATE-----\nR0hJ\n-----END CERTIFICATE-----',
    ].join('\n');
    assert.deepEqual(certificatesInPem(pem), ['QUJDREVG', 'R0hJ']);
  });
});
