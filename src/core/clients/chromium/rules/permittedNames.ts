import { formatIp } from '../../../ipAddress';
import { type GeneralNames, nameKind } from '../format/generalNames';
import { comparableKinds, type NameConstraints } from '../format/nameConstraints';
import { isInSubtree, type RelativeNames } from '../format/names';
import { isMailPermitted } from './mailConstraints';
import { isAddressIn, isDnsNameIn } from './nameTrees';

/** The first alternative name that the constraints do not permit, for people; `null` where they permit all. */
export function forbiddenAlternative(names: GeneralNames, constraints: NameConstraints): string | null {
  const { kinds } = constraints;
  const unknown = [...names.kinds].find((kind) => kinds.has(kind) && !comparableKinds.includes(kind));
  if (unknown !== undefined) return `[${unknown}]`;
  const mail = kinds.has(nameKind.mail)
    ? names.mail.find((name) => !isMailPermitted(name, constraints, false))
    : undefined;
  const dns = names.dns.find((name) => !isDnsPermitted(name, constraints));
  const address = names.addresses.find((ip) => !isAddressPermitted(ip, constraints));
  const directory = names.directories.some((name) => !isDirectoryPermitted(name, constraints));
  return mail ?? dns ?? (directory ? 'directoryName' : address === undefined ? null : formatIp(address));
}

export function isDirectoryPermitted(name: RelativeNames, constraints: NameConstraints): boolean {
  const { permitted, excluded } = constraints;
  const isExcluded = excluded.directories.some((base) => isInSubtree(name, base));
  return isWithin(constraints, nameKind.directory, isExcluded, () =>
    permitted.directories.some((base) => isInSubtree(name, base)),
  );
}

function isDnsPermitted(name: string, constraints: NameConstraints): boolean {
  const { permitted, excluded } = constraints;
  const isExcluded = excluded.dns.some((base) => isDnsNameIn(name, base, true));
  return isWithin(constraints, nameKind.dns, isExcluded, () =>
    permitted.dns.some((base) => isDnsNameIn(name, base, false)),
  );
}

function isAddressPermitted(address: Uint8Array, constraints: NameConstraints): boolean {
  const { permitted, excluded } = constraints;
  const isExcluded = excluded.ranges.some((range) => isAddressIn(address, range));
  return isWithin(constraints, nameKind.ip, isExcluded, () =>
    permitted.ranges.some((range) => isAddressIn(address, range)),
  );
}

/** What is not excluded is permitted, unless only some names of its kind are. */
function isWithin(
  { permitted }: NameConstraints,
  kind: number,
  isExcluded: boolean,
  isPermitted: () => boolean,
): boolean {
  return !isExcluded && (!permitted.kinds.has(kind) || isPermitted());
}
