import type { Dialect } from './tags';

/** Where the text of a raw-text element that begins at `from` ends: at its closing tag, or with the document. */
export function endOfRawText(text: string, from: number, name: string, dialect: Dialect): number {
  if (name === 'script' && (dialect === 'html' || dialect === 'astro')) return endOfScript(text, from);
  const close = new RegExp(String.raw`</${name.replaceAll(/[^\w-]/g, '\\$&')}(?=[\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

/**
 * A script's end in HTML. Between `<!--` and `-->` a `<script>` may be nested, and its closing tag does not count (HTML
 * Standard, "script data double escaped state").
 */
function endOfScript(text: string, from: number): number {
  const marks = /<!--|-->|<(\/?)script(?=[\s/>])/gi;
  marks.lastIndex = from;
  let state: 'plain' | 'escaped' | 'nested' = 'plain';
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark, slash] = found;
    if (mark === '-->') state = 'plain';
    else if (mark === '<!--') {
      if (state === 'plain') state = 'escaped';
      // The dashes may belong to `-->`, too.
      marks.lastIndex = found.index + 2;
    } else if (slash === '') {
      if (state === 'escaped') state = 'nested';
    } else if (state === 'nested') state = 'escaped';
    else return found.index;
  }
  return text.length;
}
