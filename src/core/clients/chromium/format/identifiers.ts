import { DerError, derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { oid } from './oid';
import { readerOf } from './reader';
import { asciiOf } from './values';

const caIssuers = oid('1.3.6.1.5.5.7.48.2');

/** Hex of the key identifier. @throws DerError */
export function readSubjectKeyId(value: Uint8Array): string {
  const reader = readerOf(value, 'subjectKeyIdentifier');
  const id = hexOf(reader.content(derTag.octetString));
  reader.end();
  return id;
}

/** Hex of the issuer's key identifier, `null` where the extension has none. @throws DerError */
export function readAuthorityKeyId(value: Uint8Array): string | null {
  const reader = readerOf(value, 'authorityKeyIdentifier');
  const parts = reader.inside(derTag.sequence, 'authorityKeyIdentifier');
  reader.end();
  const key = parts.optional(derTag.contextPrimitive);
  const issuer = parts.optional(derTag.contextConstructed + 1);
  const serial = parts.optional(derTag.contextPrimitive + 2);
  parts.end();
  if ((issuer === null) !== (serial === null))
    throw new DerError('authorityKeyIdentifier: issuer and serial number go together');
  return key === null ? null : hexOf(key);
}

/** Addresses of the issuer's certificate (`ParseAuthorityInfoAccessURIs`, boringssl `pki/parse_certificate.cc`). @throws DerError */
export function readIssuerUrls(value: Uint8Array): string[] {
  const list = readerOf(value, 'authorityInfoAccess').inside(derTag.sequence, 'authorityInfoAccess');
  const urls: string[] = [];
  do {
    const description = list.inside(derTag.sequence, 'authorityInfoAccess');
    const method = hexOf(description.content(derTag.oid));
    const location = description.any();
    description.end();
    if (location.tag !== derTag.contextPrimitive + 6) continue;
    const url = asciiOf(location.content, 'accessLocation');
    if (method === caIssuers) urls.push(url);
  } while (!list.isAtEnd);
  return urls;
}
