import assert from 'node:assert/strict';
import type { CertificateVerdict } from '../../../../../src/core/clients/certificateVerdict';
import type { TrustStore } from '../../../../../src/core/evidence';
import {
  type Deviation,
  extensionId,
  issueIntermediate,
  issueLeaf,
  issueRoot,
  octets,
} from '../../../../support/certificates';
import { ask, keys, kindsOf } from './support/ask';
import { having, raw } from './support/cases';

const publicHost = 'broker.emqx.com';
const notLogged = 'MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY';

/** A list of timestamps, each by a log of its own, so long ago. */
function timestamps(count: number) {
  const one = (number: number) => {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(Date.now() - 3_600_000));
    const signature = Buffer.from([4, 3, 0, 2, 0x30, 0]);
    const body = Buffer.concat([
      Buffer.from([0]),
      Buffer.alloc(32, number),
      time,
      Buffer.from([0, 0]),
      signature,
    ]);
    return Buffer.concat([lengthOf(body), body]);
  };
  const list = Buffer.concat(Array.from({ length: count }, (_, number) => one(number + 1)));
  return raw(extensionId.sctList, octets(Buffer.concat([lengthOf(list), list])));
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return length;
}

function askOf(leaf: Deviation, root: Deviation, ...stores: TrustStore[]): CertificateVerdict {
  const own = issueRoot('Public root', { key: keys.root, ...root });
  const ca = issueIntermediate('Public CA', own, { key: keys.intermediate });
  return ask([issueLeaf(publicHost, ca, { key: keys.leaf, ...leaf }), ca], {
    trusted: [own],
    stores,
    host: publicHost,
  });
}

describe('a root that comes with Firefox', () => {
  it('asks for proof that the certificate was logged', () => {
    const verdict = askOf({}, {}, 'bundled');
    assert.equal(verdict.error, notLogged);
    assert.deepEqual(kindsOf(verdict), ['not-logged']);
    assert.equal(verdict.path.store, 'bundled');
    assert.equal(askOf({}, {}, 'named').error, null);
  });

  it('takes enough timestamps for that proof', () => {
    assert.equal(askOf(having(timestamps(1)), {}, 'bundled').error, notLogged);
    assert.equal(askOf(having(timestamps(3)), {}, 'bundled').error, null);
  });

  it('needs dates that can be read, since it may be distrusted from some day on', () => {
    const backwards = { notBefore: new Date('2030-01-01'), notAfter: new Date('2029-01-01') };
    assert.equal(askOf(backwards, {}, 'bundled').error, 'SEC_ERROR_LIBRARY_FAILURE');
    assert.equal(askOf(backwards, {}, 'named').error, 'SEC_ERROR_INVALID_TIME');
  });

  it('is not asked for by what is wrong before', () => {
    const verdict = askOf(
      { notBefore: new Date('2020-01-01'), notAfter: new Date('2020-02-01') },
      {},
      'bundled',
    );
    assert.equal(verdict.error, 'SEC_ERROR_EXPIRED_CERTIFICATE');
    assert.deepEqual(kindsOf(verdict), ['expired', 'not-logged']);
  });
});
