import { tag, tlv } from './der';

const dayMs = 86_400_000;

/** So many days from now; negative for the past. */
export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * dayMs);
}

/** RFC 5280 section 4.1.2.5: UTCTime from 1950 to 2049, GeneralizedTime else. */
export function time(date: Date): Buffer {
  const year = date.getUTCFullYear();
  return year >= 1950 && year < 2050
    ? utcTime(`${digits(date).slice(2)}Z`)
    : generalizedTime(`${digits(date)}Z`);
}

/** A UTCTime with any text: `YYMMDDhhmmssZ` is right. */
export function utcTime(text: string): Buffer {
  return tlv(tag.utcTime, Buffer.from(text, 'latin1'));
}

/** A GeneralizedTime with any text: `YYYYMMDDhhmmssZ` is right. */
export function generalizedTime(text: string): Buffer {
  return tlv(tag.generalizedTime, Buffer.from(text, 'latin1'));
}

/** `YYYYMMDDhhmmss` in UTC. */
export function digits(date: Date): string {
  return date.toISOString().slice(0, 19).replace(/\D/g, '');
}
