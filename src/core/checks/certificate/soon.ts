import type { ParsedCertificate } from '../../certificate/parse';
import { daysBetween } from '../../time';

/** Days before the end of a long-lived certificate from which on a warning is due. */
const warnDays = 30;

/** Days that are left, with fraction; negative once it has expired. */
export function daysLeft({ notAfter }: ParsedCertificate, now: Date): number {
  return daysBetween(now, new Date(notAfter));
}

/** Days from the first to the last of a certificate's validity. */
export function lifetimeOf({ notBefore, notAfter }: ParsedCertificate): number {
  return daysBetween(new Date(notBefore), new Date(notAfter));
}

/** Valid, but for less than 30 days or, where it is short-lived, less than a third of its life. */
export function expiresSoonAt(certificate: ParsedCertificate, now: Date): boolean {
  const left = daysLeft(certificate, now);
  return left >= 0 && left < Math.min(warnDays, lifetimeOf(certificate) / 3);
}
