/** Stands where a secret was. */
export const redacted = '‹redacted›';

/** The URL with user info and the values of its query replaced; keys stay. Works on text that is no valid URL, too. */
export function redactUrl(url: string): string {
  return redactPath(redactUserInfo(url));
}

/** A path, or a whole URL, with the values of its query replaced and without its fragment. */
export function redactPath(path: string): string {
  const [, before = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(path) ?? [];
  if (query === undefined) return before;
  const pairs = query.split('&').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    if (pair === '') return '';
    return value.length === 0 ? redacted : `${key}=${redacted}`;
  });
  return `${before}?${pairs.join('&')}`;
}

/** A password with a slash or a question mark in it makes no valid URL; there everything before the last `@` is one. */
function redactUserInfo(url: string): string {
  const replaced = url.replace(/(^|:\/\/)[^/?#@]*(?:@[^/?#@]*)*@/g, `$1${redacted}@`);
  const isDoubtful = replaced === url && url.includes('@') && url.includes('://') && !isUrl(url);
  return isDoubtful ? url.replace(/:\/\/.*@/s, `://${redacted}@`) : replaced;
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
}
