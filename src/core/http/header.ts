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

/** Names of the extensions in `Sec-WebSocket-Extensions`, without their parameters (RFC 6455 section 9.1). */
export function extensionNames(headers: readonly HttpHeader[]): string[] {
  return headerValues(headers, 'sec-websocket-extensions')
    .flatMap((value) => value.split(','))
    .map((extension) => extension.split(';', 1)[0]?.trim() ?? '')
    .filter((name) => name !== '');
}
