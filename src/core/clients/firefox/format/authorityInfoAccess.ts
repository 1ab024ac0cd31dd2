import { derTag } from '../../../certificate/derReader';
import { binaryText, hexOf } from '../../../certificate/values';
import { NssError, NssReader } from './nssReader';

/** `id-ad-ocsp` (RFC 5280 section 4.2.2.1). */
const ocsp = '2b06010505073001';

const uri = derTag.contextPrimitive + 6;

/** Longest address of an OCSP responder that Firefox takes. */
const maxLength = 1024;

/**
 * The address of the OCSP responder, of which the first counts; `null`: none. `undefined` where Firefox cannot read it
 * (`GetOCSPAuthorityInfoAccessLocation`, `security/certverifier/NSSCertDBTrustDomain.cpp`).
 */
export function addressOfResponder(extension: Uint8Array): string | null | undefined {
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
    const [address] = addresses;
    if (address === undefined) return null;
    return address.length <= maxLength && !address.includes(0) ? binaryText(address) : undefined;
  } catch (error) {
    if (error instanceof NssError) return undefined;
    throw error;
  }
}
