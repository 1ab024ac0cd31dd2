/** Longest text from outside that is shown in one place. */
const maxShown = 500;

/** Text from a certificate, broker or header, for people: control characters and halves of surrogate pairs made visible, cut to `limit` characters. */
export function visible(text: string, limit = maxShown): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  // Directional overrides and other format characters could make a host name read as another one.
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

/** Sentences one after the other: with a space between them, but none after the full stop of Chinese, which has its own. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((text, next) => `${text}${/(^|[。！？])$/.test(text) ? '' : ' '}${next}`, '');
}

/** Bytes of a Base64 text. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
