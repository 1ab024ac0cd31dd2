import { hexOf } from '../../../certificate/values';
import type { Candidate, Pool } from './pool';

/**
 * NSS finds certificates by issuer and serial number, and takes no second one of the same (`lib/certdb/stanpcertdb.c`,
 * `CERT_NewTempCertificate`). It knows those in its database, its own roots, and that of the server.
 */
export function isNumberTaken(candidate: Candidate, { anchors, sent: [server] }: Pool): boolean {
  const number = numberOf(candidate);
  // Those of the operating system are no matter of NSS.
  const known = [...anchors.filter(({ store }) => store !== 'system'), ...(server ? [server] : [])];
  return (
    number !== null &&
    candidate.store !== 'system' &&
    known.some((other) => other.der !== candidate.der && numberOf(other) === number)
  );
}

function numberOf({ nss }: Candidate): string | null {
  return nss && `${hexOf(nss.serial)} ${hexOf(nss.issuer)}`;
}
