import type { AddressRange } from '../format/generalNames';

/**
 * Whether a DNS name stands below another, both in lower case (`DNSNameMatches`, boringssl `pki/name_constraints.cc`). `mayBePart`: of a wildcard, one name that
 * it stands for is enough.
 */
export function isDnsNameIn(name: string, base: string, mayBePart: boolean): boolean {
  if (base === '') return true;
  const own = withoutDot(name);
  const tree = withoutDot(base);
  if (
    mayBePart &&
    /^\*\../.test(own) &&
    tree.includes('.') &&
    own.slice(2) === tree.slice(tree.indexOf('.') + 1)
  )
    return true;
  if (!own.endsWith(tree)) return false;
  if (own.length === tree.length) return true;
  // With a dot in front only the names below count.
  const { length } = tree.startsWith('.') ? tree.slice(1) : tree;
  return own[own.length - length - 1] === '.';
}

export function isAddressIn(address: Uint8Array, { address: base, mask }: AddressRange): boolean {
  return (
    address.length === base.length &&
    address.every((byte, index) => (byte & (mask[index] ?? 0)) === ((base[index] ?? 0) & (mask[index] ?? 0)))
  );
}

function withoutDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
