import { reading } from '../errors';
import type { BackCert } from '../format/certificate';
import { extensionOid } from '../format/oids';
import { readValidity } from '../format/time';
import { logsOf } from '../format/timestamps';
import type { Candidate } from '../path/pool';
import { finding, type Finding } from './finding';

const dayMs = 86_400_000;

/** Certificates that live longer need one log more. */
const shortLifetimeDays = 180;

/**
 * Below a root that comes with Firefox, a certificate was logged in public, by at least two or three logs
 * (`security/certverifier/CTPolicyEnforcer.cpp`; enforced since Firefox 135). Whether the timestamps are genuine is left
 * open: only Firefox has the keys of the logs that it knows.
 */
export function judgeTransparency(path: readonly Candidate[], certificate: BackCert): Finding | null {
  const [server] = path;
  if (server === undefined || path.at(-1)?.store !== 'bundled') return null;
  const extension = certificate.extensions.get(extensionOid.signedCertificateTimestamps);
  const logs = extension === undefined ? [] : logsOf(extension);
  // A certificate that vouches for itself has no issuer to prove timestamps with.
  if (path.length > 1 && logs.length >= neededLogs(certificate)) return null;
  return finding('MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY', server, (shown) => ({
    kind: 'not-logged',
    certificate: shown,
  }));
}

function neededLogs({ validity }: BackCert): number {
  const dates = reading(() => readValidity(validity));
  if (!dates.ok) return 2;
  const { notBefore, notAfter } = dates.value;
  return notAfter.getTime() - notBefore.getTime() > shortLifetimeDays * dayMs ? 3 : 2;
}
