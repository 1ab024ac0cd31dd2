import type { TextValue } from '../values/value';
import { splitAuthority } from './authority';
import { mark, markedText, partOf, type MarkedText } from './markedText';
import { absent, type Part } from './part';
import { isHttp, isTransport } from './schemes';
import type { WrittenUrl } from './urlShape';

const authorityStart = new RegExp(String.raw`^\s*(?:([a-z0-9.+\-${mark}]+):|(${mark}))//`, 'i');
const innerScheme = /^([a-z]+):\/\//i;

/** Takes a URL apart as far as its text is known. */
export function readUrl(value: TextValue): WrittenUrl {
  const marked = markedText(value);
  const { text } = marked;
  const [whole, name, piece] = authorityStart.exec(text) ?? [];
  if (whole === undefined) return readWithoutAuthority(marked);
  const schemeStart = text.search(/\S/);
  const scheme = inLowerCase(partOf(marked, schemeStart, schemeStart + (name ?? piece ?? '').length));
  const [innerText = '', inner = ''] = innerScheme.exec(text.slice(whole.length)) ?? [];
  if (isScheme(inner)) {
    const part = inLowerCase(partOf(marked, whole.length, whole.length + inner.length));
    const rest = splitAuthority(marked, whole.length + innerText.length);
    return part.kind === 'known'
      ? { form: 'doubled', outer: scheme, inner: part, rest: { ...rest, scheme: part } }
      : { form: 'unknown' };
  }
  return { form: 'absolute', ...splitAuthority(marked, whole.length), scheme };
}

/** Case does not count in a URL's scheme. */
function inLowerCase(part: Part): Part {
  return part.kind === 'known' ? { ...part, text: part.text.toLowerCase() } : part;
}

function isScheme(text: string): boolean {
  return isTransport(text.toLowerCase()) || isHttp(text.toLowerCase());
}

/** Words that are surely no beginning of a URL: `localhost:`, `broker.example.com`, `[::1]:8083`. */
const bareStart = /^\s*(?:\/\/)?((?:[a-z0-9][\w.-]*|\[[0-9a-f:.]+\])(?=[:/?#]|\s*$))(:?)/i;

function readWithoutAuthority(marked: MarkedText): WrittenUrl {
  const { text } = marked;
  if (/^\s*\/(?!\/)/.test(text)) return { form: 'relative', path: partOf(marked, 0, text.length) };
  const [whole, name = '', colon] = bareStart.exec(text) ?? [];
  if (whole === undefined || isPlaceholder(name, text)) return { form: 'unknown' };
  // What follows a scheme, as `ws:`, or a word that may be one, can still hold the slashes.
  const next = text.charAt(whole.length);
  if (colon === ':' && (isScheme(name) || (next === mark && !/[.\d]|^localhost$/i.test(name))))
    return { form: 'unknown' };
  const from = whole.length - name.length - (colon ?? '').length;
  const start = partOf(marked, from, from + name.length);
  if (start.kind !== 'known') return { form: 'unknown' };
  const isTakenForScheme = colon === ':' && /^[a-z0-9.+-]+$/i.test(text.slice(0, from + name.length).trim());
  return { form: 'bare', start, isTakenForScheme, rest: { ...splitAuthority(marked, from), scheme: absent } };
}

/** `YOUR_BROKER_URL` is there to be replaced, and a lone word stands for an address in tests. */
function isPlaceholder(name: string, text: string): boolean {
  const isLoneWord = name === text.trim() && !name.includes('.') && !/^(?:localhost|\[.*\])$/i.test(name);
  return isLoneWord || /^[A-Z0-9_]*[A-Z_][A-Z0-9_]*$/.test(name);
}
