import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import type { TlsFailure } from '../../../src/core/evidence';
import { RawTlsConnection } from '../../real/conformance/rawTls/connection';
import { issueLeaf, issueRoot, keyOf, type KeyKind } from '../../support/certificates';
import { gather, requestFor } from './support/gather';
import { closeServers, startTcp } from './support/servers';

const root = issueRoot('Root', { key: keyOf('P-256', 'root') });

/** How the handshake fails with a server whose certificate OpenSSL cannot read. */
async function failureWith(kind: KeyKind, signer: KeyObject): Promise<TlsFailure> {
  const { der } = issueLeaf('localhost', root, { key: keyOf(kind), serial: Buffer.from([0, 0, 5]) });
  const server = await startTcp((socket) => {
    new RawTlsConnection(socket, { chain: [der], key: signer }).on('error', () => undefined);
  });
  const failure = (await gather(requestFor(`wss://localhost:${server.port}/`))).failure('tlsBrowser');
  assert.ok(failure.layer === 'tls');
  return failure;
}

describe('the signature of a handshake that OpenSSL ends', () => {
  afterEach(closeServers);

  for (const kind of ['rsa-2048', 'P-256'] as const) {
    it(`is that of the key in the certificate, or is not (${kind})`, async () => {
      const own = await failureWith(kind, keyOf(kind).privateKey);
      assert.equal(own.kind, 'other');
      assert.equal(own.keyFits, true);
      const other = await failureWith(kind, keyOf(kind, 'intermediate').privateKey);
      assert.equal(other.keyFits, false);
    });
  }

  it('says nothing where it is by another kind of key', async () => {
    const failure = await failureWith('rsa-2048', keyOf('P-256').privateKey);
    assert.equal(failure.keyFits, undefined);
  });
});
