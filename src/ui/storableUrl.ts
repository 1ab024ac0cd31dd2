import { redacted, redactUrl } from '../core/redact';

/** The URL as it may be remembered: no user info, no values in its query. */
export function storableUrl(url: string): string {
  return redactUrl(url.trim()).replaceAll(`${redacted}@`, '');
}

/** Something in this URL was left out when it was remembered; the user has to fill it in. */
export function needsCompletion(url: string): boolean {
  return url.includes(redacted);
}
