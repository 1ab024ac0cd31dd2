import { derTag } from '../../../certificate/derReader';
import { hexOf } from '../../../certificate/values';
import { NssError, NssReader } from './nssReader';

/** `id-ad-ocsp` (RFC 5280 section 4.2.2.1). */
const ocsp = '2b06010505073001';

const uri = derTag.contextPrimitive + 6;

/** Longest address of an OCSP responder that Firefox takes. */
const maxLength = 1024;

/**
 * Whether Firefox can tell from the extension which OCSP responder to ask, be it none
 * (`GetOCSPAuthorityInfoAccessLocation`, `security/certverifier/NSSCertDBTrustDomain.cpp`).
 */
export function isResponderReadable(extension: Uint8Array): boolean {
  try {
    const reader = new NssReader(extension);
    const addresses: Uint8Array[] = [];
    reader.each(derTag.sequence, (list) =>
      list.sequence((description) => {
        const method = hexOf(description.value(derTag.oid));
        const location = description.any();
        if (method === ocsp && location.tag === uri) addresses.push(location.content);
      }),
    );
    reader.end();
    // The first one is taken.
    const [address] = addresses;
    return address === undefined || (address.length <= maxLength && !address.includes(0));
  } catch (error) {
    if (error instanceof NssError) return false;
    throw error;
  }
}
