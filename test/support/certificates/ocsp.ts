import { createHash } from 'node:crypto';
import { usualAlgorithm } from './algorithms';
import type { Certificate } from './build';
import { bits, constructed, nothing, octets, oid, primitive, sequence, tag, tlv } from './der';
import { daysFromNow, digits, generalizedTime } from './times';

export interface OcspOptions {
  status?: 'good' | 'revoked' | 'unknown';
  thisUpdate?: Date;
  nextUpdate?: Date;
  /** Who signs; the issuer itself by default. */
  signer?: Certificate;
}

/**
 * An OCSP response (RFC 6960 section 4.2.1) for one certificate, DER.
 * @param serial content of the certificate's serial number
 */
export function ocspResponse(issuer: Certificate, serial: Buffer, options: OcspOptions = {}): Buffer {
  const { thisUpdate = daysFromNow(-1), nextUpdate = daysFromNow(5), signer = issuer } = options;
  const single = sequence(
    certificateId(issuer, serial),
    status(options.status ?? 'good', thisUpdate),
    instant(thisUpdate),
    constructed(0, instant(nextUpdate)),
  );
  const responseData = sequence(constructed(1, signer.subject), instant(thisUpdate), sequence(single));
  const algorithm = usualAlgorithm(signer.key.privateKey);
  const signature = bits(algorithm.sign(responseData, signer.key.privateKey));
  return answer(0, sequence(responseData, algorithm.id, signature));
}

/** A response without an answer: `tryLater` is 3, `unauthorized` 6. */
export function ocspFailure(status: number): Buffer {
  return answer(status, null);
}

function answer(status: number, basic: Buffer | null): Buffer {
  const outcome = tlv(tag.enumerated, Buffer.from([status]));
  if (basic === null) return sequence(outcome);
  return sequence(outcome, constructed(0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))));
}

function certificateId(issuer: Certificate, serial: Buffer): Buffer {
  return sequence(
    sequence(oid('1.3.14.3.2.26'), nothing),
    octets(sha1(issuer.subject)),
    octets(sha1(keyBits(issuer))),
    tlv(tag.integer, serial),
  );
}

function status(name: NonNullable<OcspOptions['status']>, since: Date): Buffer {
  switch (name) {
    case 'good':
      return primitive(0, Buffer.alloc(0));
    case 'revoked':
      return constructed(1, instant(since));
    case 'unknown':
      return primitive(2, Buffer.alloc(0));
  }
}

function instant(date: Date): Buffer {
  return generalizedTime(`${digits(date)}Z`);
}

/** The RSAPublicKey alone, which is what the identifier is made of. */
function keyBits({ key }: Certificate): Buffer {
  return key.publicKey.export({ type: 'pkcs1', format: 'der' });
}

function sha1(data: Buffer): Buffer {
  return createHash('sha1').update(data).digest();
}
