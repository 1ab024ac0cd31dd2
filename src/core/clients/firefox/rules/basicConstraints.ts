import { derTag } from '../../../certificate/derReader';
import { reading } from '../errors';
import { extensionOid } from '../format/oids';
import { Reader } from '../format/reader';
import { optionalBoolean, smallInteger } from '../format/values';
import type { Place } from './context';
import { finding, type Finding, unreadableExtension } from './finding';

interface BasicConstraints {
  isAuthority: boolean;
  /** Intermediates that may stand below; `null`: any number. */
  pathLength: number | null;
}

/**
 * Who signs others has to be an authority, and a server must not be one (`mozpkix/lib/pkixcheck.cpp`,
 * `CheckBasicConstraints`). A trust anchor of version 1 is one without saying so.
 */
export function judgeBasicConstraints(place: Place): Finding | null {
  const { candidate, certificate, isServer, authoritiesBelow } = place;
  const extension = certificate.extensions.get(extensionOid.basicConstraints);
  if (extension === undefined) return isServer ? null : judgeWithout(place);
  const result = reading(() => readConstraints(extension));
  if (!result.ok)
    return unreadableExtension('SEC_ERROR_EXTENSION_VALUE_INVALID', candidate, result.error.message);
  const { isAuthority, pathLength } = result.value;
  if (isServer) {
    if (!isAuthority) return null;
    return finding('MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY', candidate, (shown) => ({
      kind: 'leaf-is-ca',
      certificate: shown,
    }));
  }
  if (!isAuthority)
    return finding('SEC_ERROR_CA_CERT_INVALID', candidate, (shown) => ({
      kind: 'not-a-ca',
      certificate: shown,
    }));
  if (pathLength === null || authoritiesBelow <= pathLength) return null;
  return finding('SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID', candidate, (shown) => ({
    kind: 'path-too-long',
    certificate: shown,
    allowed: pathLength,
  }));
}

function judgeWithout({ candidate, certificate }: Place): Finding | null {
  const isOld = certificate.version === 1;
  if (isOld && candidate.store !== null) return null;
  const error = isOld ? 'MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA' : 'SEC_ERROR_CA_CERT_INVALID';
  return finding(error, candidate, (shown) => ({ kind: 'not-a-ca', certificate: shown }));
}

function readConstraints(extension: Uint8Array): BasicConstraints {
  const what = 'basicConstraints';
  const list = new Reader(extension, what).onlyInside(derTag.sequence);
  const isAuthority = optionalBoolean(list, what);
  const pathLength = list.peek(derTag.integer) ? smallInteger(list, what) : null;
  list.end();
  return { isAuthority, pathLength };
}
