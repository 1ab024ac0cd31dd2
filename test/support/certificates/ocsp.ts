import { createHash } from 'node:crypto';
import { usualAlgorithm } from './algorithms';
import type { Certificate } from './build';
import { bits, constructed, nothing, octets, oid, primitive, sequence, tag, tlv } from './der';
import { daysFromNow, digits, generalizedTime } from './times';

export interface OcspOptions {
  status?: 'good' | 'revoked' | 'unknown';
  thisUpdate?: Date;
  nextUpdate?: Date;
  producedAt?: Date;
  /** Who signs; the issuer itself by default. */
  signer?: Certificate;
  /** How the signer is named. */
  responder?: 'name' | 'key';
  /** Brought along, as the certificate of an appointed responder. */
  certificates?: Certificate[];
  /** Of the names in the identifier. */
  digest?: 'sha1' | 'sha256';
  /** Turns the signature into another one. */
  spoilt?: boolean;
  /** Further answers, before the one about the certificate. */
  others?: Buffer[];
}

/**
 * An OCSP response (RFC 6960 section 4.2.1) for one certificate, DER.
 * @param serial content of the certificate's serial number
 */
export function ocspResponse(issuer: Certificate, serial: Buffer, options: OcspOptions = {}): Buffer {
  const { signer = issuer, certificates = [], others = [], spoilt = false } = options;
  const responseData = sequence(
    options.responder === 'key'
      ? constructed(2, octets(digestOf('sha1', keyBits(signer))))
      : constructed(1, signer.subject),
    instant(options.producedAt ?? options.thisUpdate ?? daysFromNow(-1)),
    sequence(...others, ocspAnswer(issuer, serial, options)),
  );
  const algorithm = usualAlgorithm(signer.key.privateKey);
  const signature = algorithm.sign(spoilt ? nothing : responseData, signer.key.privateKey);
  const brought =
    certificates.length === 0 ? [] : [constructed(0, sequence(...certificates.map(({ der }) => der)))];
  return answer(0, sequence(responseData, algorithm.id, bits(signature), ...brought));
}

/** One SingleResponse. */
export function ocspAnswer(issuer: Certificate, serial: Buffer, options: OcspOptions = {}): Buffer {
  const { thisUpdate = daysFromNow(-1), nextUpdate = daysFromNow(5), digest = 'sha1' } = options;
  return sequence(
    certificateId(issuer, serial, digest),
    status(options.status ?? 'good', thisUpdate),
    instant(thisUpdate),
    constructed(0, instant(nextUpdate)),
  );
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

const digestId = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1' } as const;

function certificateId(issuer: Certificate, serial: Buffer, digest: keyof typeof digestId): Buffer {
  return sequence(
    sequence(oid(digestId[digest]), nothing),
    octets(digestOf(digest, issuer.subject)),
    octets(digestOf(digest, keyBits(issuer))),
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

/** The key alone, which is what the identifier is made of. */
function keyBits({ key: { publicKey } }: Certificate): Buffer {
  if (publicKey.asymmetricKeyType === 'rsa') return publicKey.export({ type: 'pkcs1', format: 'der' });
  // The point of P-256 is the end of its SubjectPublicKeyInfo.
  const pointLength = 65;
  return publicKey.export({ type: 'spki', format: 'der' }).subarray(-pointLength);
}

function digestOf(algorithm: 'sha1' | 'sha256', data: Buffer): Buffer {
  return createHash(algorithm).update(data).digest();
}
