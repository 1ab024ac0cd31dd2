import type { HttpHeader } from '../evidence';

/** Every value of a header, in the order received; the name is compared without case. */
export function headerValues(headers: readonly HttpHeader[], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([header]) => header.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of a header, or `null`. */
export function headerValue(headers: readonly HttpHeader[], name: string): string | null {
  return headerValues(headers, name)[0] ?? null;
}

/** Whether a comma-separated header has the token, without regard to case (RFC 9110 section 5.6.1). */
export function hasToken(headers: readonly HttpHeader[], name: string, token: string): boolean {
  return headerValues(headers, name).some((value) =>
    value.split(',').some((part) => part.trim().toLowerCase() === token),
  );
}
