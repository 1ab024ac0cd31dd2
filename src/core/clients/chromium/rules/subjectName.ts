import { derTag } from '../../../certificate/derReader';
import { binaryText } from '../../../certificate/values';
import { normalText } from '../format/directoryString';
import { insideName, readRelativeName } from '../format/names';
import { oid } from '../format/oid';
import { readerOf } from '../format/reader';

const mailAttribute = oid('1.2.840.113549.1.9.1');

/** What stands in a `Name`, without its tag. @throws DerError where it is none */
export function contentOf(name: Uint8Array): Uint8Array {
  return readerOf(name, 'name').content(derTag.sequence);
}

/** Mail addresses in a subject (`FindEmailAddressesInName`, boringssl `pki/verify_name_match.cc`); `null` where one is no text. */
export function mailAddressesIn(name: Uint8Array): string[] | null {
  const reader = insideName(name);
  const addresses: string[] = [];
  while (!reader.isAtEnd) {
    for (const { type, tag, value } of readRelativeName(reader)) {
      if (type !== mailAttribute) continue;
      const text = tag === derTag.teletexString ? binaryText(value) : normalText(tag, value);
      if (text === null) return null;
      addresses.push(text);
    }
  }
  return addresses;
}
