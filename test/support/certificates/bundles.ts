import { constructed, integer, oid, sequence, tag, tlv } from './der';

/** PKCS #7 `signedData` with nothing but certificates, as CAs offer for download (RFC 5280 section 4.2.2.1). */
export function pkcs7(...certificates: Buffer[]): Buffer {
  const noContent = sequence(oid('1.2.840.113549.1.7.1'));
  const signedData = sequence(
    integer(1),
    tlv(tag.set),
    noContent,
    constructed(0, ...certificates),
    tlv(tag.set),
  );
  return sequence(oid('1.2.840.113549.1.7.2'), constructed(0, signedData));
}

export function pem(der: Buffer, label = 'CERTIFICATE'): Buffer {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return Buffer.from([`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n'));
}
