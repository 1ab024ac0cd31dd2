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

/**
 * A deep copy of plain JSON in which every occurrence of a secret, also URL-encoded or in Base64, is replaced.
 * The last line of defence: a peer may send back what it was sent.
 */
export function redactSecrets<T>(value: T, secrets: readonly string[]): T {
  const needles = [
    ...new Set(secrets.filter((secret) => secret.length >= minSearchedLength).flatMap(spellings)),
  ];
  needles.sort((a, b) => b.length - a.length);
  return needles.length === 0 ? value : (replaceIn(value, needles) as T);
}

function spellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  return [secret, encodeURIComponent(secret), base64];
}

function replaceIn(value: unknown, needles: readonly string[]): unknown {
  if (typeof value === 'string') {
    return needles.reduce((text, needle) => text.replaceAll(needle, redacted), value);
  }
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, needles));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceIn(item, needles)]));
  }
  return value;
}
