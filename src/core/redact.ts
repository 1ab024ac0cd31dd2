/** Stands where a secret was. */
export const redacted = '‹redacted›';

/** Shorter secrets are not searched for in free text: they would hit ordinary words. */
const minSearchedLength = 3;

/** The URL with user info and the values of its query replaced; keys stay. Works on text that is no valid URL, too. */
export function redactUrl(url: string): string {
  const withoutUserInfo = url.replace(/(:\/\/)[^/?#@]*(?:@[^/?#@]*)*@/g, `$1${redacted}@`);
  return redactPath(withoutUserInfo);
}

/** A path, or a whole URL, with the values of its query and its fragment replaced. */
export function redactPath(path: string): string {
  const [, before = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(path) ?? [];
  if (query === undefined) return before;
  const pairs = query.split('&').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return value.length === 0 ? redacted : `${key}=${redacted}`;
  });
  return `${before}?${pairs.join('&')}`;
}

/** Members that hold text which a peer or a library chose. Names of protocols, hosts and codes stand elsewhere. */
const freeText = new Set([
  'assignedClientId',
  'bodyHead',
  'closeReason',
  'detail',
  'error',
  'message',
  'openedUrl',
  'protocolError',
  'reason',
  'reasonString',
  'throws',
]);

/** Response headers whose value the judgement rests on, and which can repeat no secret but by using the very same word. */
const protocolHeaders = /^(upgrade|connection|server|via|date|content-.*|sec-websocket-.*)$/i;

/**
 * A deep copy of plain JSON in which every occurrence of a secret in free text, also URL-encoded or in Base64, is
 * replaced. The last line of defence: a peer may send back what it was sent. A user name such as "mqtt" is left
 * alone where it is a word of the protocol.
 */
export function redactSecrets<T>(value: T, secrets: readonly string[]): T {
  const needles = [
    ...new Set(secrets.filter((secret) => secret.length >= minSearchedLength).flatMap(spellings)),
  ];
  needles.sort((a, b) => b.length - a.length);
  return needles.length === 0 ? value : (redactIn(value, needles) as T);
}

function spellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(/=+$/, '');
  return [secret, encodeURIComponent(secret), base64];
}

function redactIn(value: unknown, needles: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => redactIn(item, needles));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactMember(key, item, needles)]),
  );
}

function redactMember(key: string, item: unknown, needles: readonly string[]): unknown {
  if (key === 'headers' && Array.isArray(item)) return item.map((header) => redactHeader(header, needles));
  return typeof item === 'string' && freeText.has(key) ? replaceAll(item, needles) : redactIn(item, needles);
}

function redactHeader(header: unknown, needles: readonly string[]): unknown {
  if (!Array.isArray(header)) return header;
  const [name, value] = header as unknown[];
  if (typeof name !== 'string' || typeof value !== 'string' || protocolHeaders.test(name)) return header;
  return [name, replaceAll(value, needles)];
}

function replaceAll(text: string, needles: readonly string[]): string {
  return needles.reduce((rest, needle) => rest.replaceAll(needle, redacted), text);
}
