import { derTag } from '../../../certificate/derReader';
import { reading } from '../errors';
import { extensionOid } from '../format/oids';
import { Reader } from '../format/reader';
import type { Place, UsageBit } from './context';
import { finding, type Finding } from './finding';

/** The usage of the key, where there is one: for signing certificates, or for what a server does (`CheckKeyUsage`). */
export function judgeKeyUsage({ candidate, certificate, isServer, usages }: Place): Finding | null {
  const extension = certificate.extensions.get(extensionOid.keyUsage);
  if (extension === undefined || usages.some((usage) => allows(extension, usage))) return null;
  return finding('SEC_ERROR_INADEQUATE_KEY_USAGE', candidate, (shown) => ({
    kind: isServer ? 'key-usage' : 'no-cert-sign',
    certificate: shown,
  }));
}

/** Only the first eight bits are looked at; padding is zero. */
function allows(extension: Uint8Array, usage: UsageBit): boolean {
  const bits = reading(() => new Reader(extension, 'keyUsage').onlyInside(derTag.bitString).rest());
  if (!bits.ok) return false;
  const [padding, first] = bits.value;
  const last = bits.value.at(-1);
  if (padding === undefined || padding > 7 || first === undefined || last === undefined) return false;
  return (first & (0x80 >> usage)) !== 0 && (last & ((1 << padding) - 1)) === 0;
}
