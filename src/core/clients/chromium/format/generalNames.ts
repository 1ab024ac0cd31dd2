import { DerError, type DerReader, type DerValue, derTag } from '../../../certificate/derReader';
import { readRelativeNames, type RelativeNames } from './names';
import { readerOf } from './reader';
import { asciiOf } from './values';

/** The kinds of `GeneralName`, by their tag's number (RFC 5280 section 4.2.1.6). */
export const nameKind = { mail: 1, dns: 2, directory: 4, url: 6, ip: 7 } as const;

/** Kinds that are constructed values; all others are primitive. */
const constructedKinds: readonly number[] = [0, 3, nameKind.directory, 5];

export interface AddressRange {
  address: Uint8Array;
  mask: Uint8Array;
}

export interface GeneralNames {
  /** Numbers of the kinds that are there. */
  kinds: Set<number>;
  mail: string[];
  /** In lower case. */
  dns: string[];
  directories: RelativeNames[];
  addresses: Uint8Array[];
  /** In name constraints an address has a mask. */
  ranges: AddressRange[];
}

export function noNames(): GeneralNames {
  return { kinds: new Set(), mail: [], dns: [], directories: [], addresses: [], ranges: [] };
}

/** Reads a subject alternative name's value (`GeneralNames::Create`, boringssl `pki/general_names.cc`). @throws DerError */
export function readGeneralNames(value: Uint8Array): GeneralNames {
  const reader = readerOf(value, 'subjectAltName');
  const list = reader.inside(derTag.sequence, 'subjectAltName');
  reader.end();
  const names = noNames();
  do addName(list.any(), names, 'address');
  while (!list.isAtEnd);
  return names;
}

/** Adds one `GeneralName` to those before (`ParseGeneralName`). @throws DerError */
export function addName({ tag, content }: DerValue, names: GeneralNames, form: 'address' | 'range'): void {
  const kind = tag & 0x1f;
  const expected =
    (constructedKinds.includes(kind) ? derTag.contextConstructed : derTag.contextPrimitive) + kind;
  if (kind > 8 || tag !== expected) throw new DerError('general name: a kind that is none');
  names.kinds.add(kind);
  switch (kind) {
    case nameKind.mail:
      names.mail.push(asciiOf(content, 'rfc822Name'));
      break;
    case nameKind.dns:
      names.dns.push(asciiOf(content, 'dNSName').toLowerCase());
      break;
    case nameKind.url:
      asciiOf(content, 'uniformResourceIdentifier');
      break;
    case nameKind.directory:
      names.directories.push(readRelativeNames(onlySequence(readerOf(content, 'directoryName'))));
      break;
    case nameKind.ip:
      if (form === 'address') names.addresses.push(addressOf(content));
      else names.ranges.push(rangeOf(content));
      break;
  }
}

function onlySequence(reader: DerReader): Uint8Array {
  const content = reader.content(derTag.sequence);
  reader.end();
  return content;
}

function addressOf(content: Uint8Array): Uint8Array {
  if (content.length !== 4 && content.length !== 16) throw new DerError('iPAddress: neither 4 nor 16 bytes');
  return content;
}

/** An address and a mask of ones and then zeros (`IsValidNetmask`, boringssl `pki/ip_util.cc`). */
function rangeOf(content: Uint8Array): AddressRange {
  const size = content.length / 2;
  if (size !== 4 && size !== 16) throw new DerError('iPAddress: neither 8 nor 32 bytes');
  const mask = content.subarray(size);
  const bits = Array.from(mask, (byte) => byte.toString(2).padStart(8, '0')).join('');
  if (bits.includes('01')) throw new DerError('iPAddress: a mask with a gap');
  return { address: content.subarray(0, size), mask };
}
