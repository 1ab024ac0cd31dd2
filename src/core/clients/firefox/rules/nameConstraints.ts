import { extensionOid } from '../format/oids';
import { checkNames } from '../names/constraints';
import { downwards, type Link } from '../path/link';
import { finding, type Finding, unreadableExtension } from './finding';

/** The names of everything below lie in the space that an authority allows (`mozpkix/lib/pkixbuild.cpp`, `Check`). */
export function judgeNameConstraints({ candidate, certificate, child }: Link): Finding | null {
  const constraints = certificate.extensions.get(extensionOid.nameConstraints);
  if (constraints === undefined || child === null) return null;
  for (const below of downwards(child)) {
    const refusal = checkNames(below.certificate, below.child === null, constraints);
    if (refusal === null) continue;
    const { error, message } = refusal.error;
    if (error !== 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE') return unreadableExtension(error, candidate, message);
    return finding(error, candidate, (shown) => ({
      kind: 'name-constraint',
      certificate: shown,
      name: refusal.name,
    }));
  }
  return null;
}
