import assert from 'node:assert/strict';
import { certificatesInPem } from '../../../../../src/core/certificate/pem';
import { createAuthority } from '../../../../../src/practice/authority';
import { ask, kindsOf } from './support/ask';

describe('what the practice broker presents to Chromium', () => {
  const read = (pem: string) =>
    certificatesInPem(pem).map((base64) => ({ der: Buffer.from(base64, 'base64') }));

  it('is what it is meant to be', async () => {
    const authority = await createAuthority();
    const kinds = (pem: string, trusted = read(authority.caPem)) =>
      kindsOf(ask(read(pem), { trusted, host: 'localhost' }));
    assert.deepEqual(kinds(authority.healthy.cert), []);
    assert.deepEqual(kinds(authority.withRoot.cert, []), ['unknown-ca']);
    assert.deepEqual(kinds(authority.issueSelfSigned().cert), ['self-signed']);
    assert.deepEqual(kinds(authority.issueBelowIntermediate().cert), ['missing-intermediate']);
    const nameless = authority.issueLeaf({ dnsNames: [], ipAddresses: [] });
    assert.deepEqual(kinds(nameless.cert), ['common-name-only']);
  });
});
