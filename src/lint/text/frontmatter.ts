import type { Range } from './range';

const token =
  /\/\/[^\r\n]*|\/\*[^]*?\*\/|"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"|'[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'|`[^`\\]*(?:\\[^][^`\\]*)*`|^[ \t]*---/gm;

/**
 * The script between the `---` fences of an Astro component, and where the markup begins; `null` where there is none. A
 * fence in a string or comment is none, and a missing one leaves all of the document to the script.
 */
export function frontmatter(text: string): { script: Range; markupStart: number } | null {
  const opening = /^\s*---/.exec(text);
  if (opening === null) return null;
  const start = opening[0].length;
  token.lastIndex = start;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [written] = found;
    if (written.trimStart() === '---')
      return { script: { start, end: token.lastIndex - 3 }, markupStart: token.lastIndex };
  }
  return { script: { start, end: text.length }, markupStart: text.length };
}
