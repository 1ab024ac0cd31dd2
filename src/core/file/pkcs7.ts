import { BerError, berTag, partsOf, type BerValue } from './ber';

/**
 * DER of the certificates in a PKCS#7 SignedData (RFC 2315 section 9.1; what Windows calls .p7b), in no order.
 * @throws BerError
 */
export function certificatesInPkcs7(contentInfo: BerValue): Uint8Array[] {
  const [, explicit] = partsOf(contentInfo);
  const [signedData] = explicit === undefined ? [] : partsOf(explicit);
  if (signedData === undefined) throw new BerError('SignedData is missing');
  // version, digestAlgorithms, contentInfo; then [0] is the set of certificates, and [1] that of revocation lists.
  const certificates = partsOf(signedData)
    .slice(3)
    .find(({ tag }) => tag === berTag.context0);
  if (certificates === undefined) return [];
  // Other kinds of certificate than X.509 have tags of their own.
  return partsOf(certificates)
    .filter(({ tag }) => tag === berTag.sequence)
    .map(({ raw }) => raw);
}
