import type { Fix } from '../../core/report';
import type { Target } from '../../core/target';
import { importAuthority } from './importAuthority';
import { reissue, reissueAuthority } from './reissue';
import { developmentCertificate, publicCertificate } from './trusted';

export { fetchIntermediate, fullChain } from './fullChain';
export { importAuthority } from './importAuthority';
export { reissue, reissueAuthority } from './reissue';
export { developmentCertificate, publicCertificate } from './trusted';

/** Ways to a new certificate of the server, for a fault of that certificate alone. */
export function newServerCertificate(target: Target): Fix[] {
  return [...publicCertificate(target), reissue(target), developmentCertificate(target)];
}

/** Ways to a new CA and a certificate of it, for a fault of a CA or of the trust in it. */
export function newAuthority(target: Target): Fix[] {
  return [
    reissueAuthority(target),
    ...importAuthority(),
    ...publicCertificate(target),
    developmentCertificate(target),
  ];
}
