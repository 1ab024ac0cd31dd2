import { derTag } from '../../../certificate/derReader';
import { binaryText } from '../../../certificate/values';
import { PkixError, reading } from '../errors';
import { Reader } from './reader';

export interface Validity {
  notBefore: Date;
  notAfter: Date;
}

/** mozilla::pkix knows no time before this. */
const firstYear = 1970;

/**
 * Reads the content of a certificate's validity (`mozpkix/lib/pkixcheck.cpp`, `ParseValidity`): UTCTime or GeneralizedTime
 * with seconds and in UTC, of a day that exists, the end not before the beginning.
 * @throws PkixError
 */
export function readValidity(content: Uint8Array): Validity {
  const result = reading(() => {
    const reader = new Reader(content, 'validity');
    const validity = { notBefore: readTime(reader), notAfter: readTime(reader) };
    reader.end();
    return validity;
  });
  if (!result.ok) throw timeError(result.error.message);
  if (result.value.notBefore > result.value.notAfter) throw timeError('validity: it ends before it begins');
  return result.value;
}

function readTime(reader: Reader): Date {
  return reader.peek(derTag.utcTime) ? readTimeAs(reader, true) : readGeneralizedTime(reader);
}

/** @throws PkixError */
export function readGeneralizedTime(reader: Reader): Date {
  return readTimeAs(reader, false);
}

function readTimeAs(reader: Reader, isUtc: boolean): Date {
  const text = binaryText(reader.content(isUtc ? derTag.utcTime : derTag.generalizedTime));
  const pattern = isUtc
    ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
    : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
  const parts = pattern.exec(text)?.slice(1).map(Number);
  if (parts === undefined) throw timeError(`time ${text.slice(0, 30)}`);
  const [years = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const year = isUtc ? years + (years >= 50 ? 1900 : 2000) : years;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  // `Date` counts on where there is no such month, day, hour, minute or second.
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!isReal || year < firstYear) throw timeError(`time ${text}`);
  return date;
}

function timeError(message: string): PkixError {
  return new PkixError('SEC_ERROR_INVALID_TIME', message);
}
