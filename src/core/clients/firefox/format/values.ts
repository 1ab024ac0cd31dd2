import { derTag } from '../../../certificate/derReader';
import { badDer, PkixError } from '../errors';
import type { Reader } from './reader';

/** BOOLEAN, which may be written out although it is the default (`mozpkix/pkixder.h`, `OptionalBoolean`). @throws PkixError */
export function optionalBoolean(reader: Reader, what: string): boolean {
  if (!reader.peek(derTag.boolean)) return false;
  const content = reader.content(derTag.boolean);
  const [value] = content;
  if (content.length !== 1 || (value !== 0 && value !== 0xff))
    throw badDer(`${what}: a BOOLEAN that is neither 0x00 nor 0xff`);
  return value === 0xff;
}

/** An INTEGER of any size in its shortest form (`IntegralBytes`). @throws PkixError */
export function integer(reader: Reader, what: string): Uint8Array {
  const content = reader.content(derTag.integer);
  const [first, second] = content;
  const isPadded =
    second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (first === undefined || isPadded) throw integerError(what);
  return content;
}

/** The bytes of a positive INTEGER without the zero that keeps it positive (`PositiveInteger`). @throws PkixError */
export function positiveInteger(reader: Reader, what: string): Uint8Array {
  const content = integer(reader, what);
  const [first = 0] = content;
  if (first >= 0x80 || (content.length === 1 && first === 0)) throw integerError(what);
  return first === 0 ? content.subarray(1) : content;
}

/** An INTEGER from 0 to 127, the only ones that mozilla::pkix reads as numbers (`Integer`). @throws PkixError */
export function smallInteger(reader: Reader, what: string): number {
  const content = integer(reader, what);
  const [value = 0] = content;
  if (content.length !== 1 || value >= 0x80) throw integerError(what);
  return value;
}

/** A BIT STRING of whole bytes (`BitStringWithNoUnusedBits`). @throws PkixError */
export function wholeBits(reader: Reader, what: string): Uint8Array {
  const content = reader.content(derTag.bitString);
  if (content[0] !== 0) throw badDer(`${what}: a BIT STRING that is not of whole bytes`);
  return content.subarray(1);
}

/** NULL without content. @throws PkixError */
export function nullValue(reader: Reader, what: string): void {
  if (reader.content(derTag.null).length > 0) throw badDer(`${what}: a NULL with content`);
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function integerError(what: string): PkixError {
  return new PkixError(
    'MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING',
    `${what}: an INTEGER that is out of range, or not in its shortest form`,
  );
}
