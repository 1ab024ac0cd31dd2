import { blank } from '../text/blank';
import type { ScriptBlock } from '../text/blocks';
import { fillerFor, hasFiller, isFiller, replaceFillers, withoutFillers } from './filler';
import { holedString, holeText, substitution, unknownName, type Place } from './holeText';
import { beginsRegex, endOfExpression, opensObject } from './lastToken';

const space = /\s+|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/y;
const string = /'[^'\\\r\n]*(?:\\[^][^'\\\r\n]*)*'?|"[^"\\\r\n]*(?:\\[^][^"\\\r\n]*)*"?/y;
const regex = /\/(?:[^\\/[\r\n]|\\.|\[(?:[^\\\]\r\n]|\\.)*\])+\/\w*/y;
const other = /[\ue000-\ue002]+|[\w$\u00aa-\udfff]+|=>|\+\+|--|\.\.\.|[^]/y;
const templatePart = /[^`\\$]*(?:(?:\\[^]|\$(?!\{))[^`\\$]*)*(?:`|\$\{|$)/y;

/**
 * A script's text with its template marks replaced by code of the same length that stands for something unknown: a name,
 * a substitution in a string (which becomes a template literal), a spread in an object; blanks between statements.
 */
export function fillHoles(text: string, block: ScriptBlock): string {
  if (block.holes.length === 0) return text.slice(block.start, block.end);
  const marked = markHoles(text, block);
  const parts: string[] = [];
  /** What is open: brackets, `object`, `block`, `template`, or `${` within one. */
  const open: string[] = [];
  let last = '';
  let at = 0;
  const take = (expression: RegExp): string | undefined => {
    expression.lastIndex = at;
    const written = expression.exec(marked)?.[0];
    at += written?.length ?? 0;
    return written;
  };
  while (at < marked.length) {
    const start = at;
    if (open.at(-1) === 'template') {
      const written = take(templatePart) ?? '';
      parts.push(replaceFillers(written, substitution));
      if (written.endsWith('${')) open.push('${');
      else open.pop();
      last = written.endsWith('${') ? '(' : endOfExpression;
      continue;
    }
    const skipped = take(space);
    if (skipped !== undefined) {
      parts.push(replaceFillers(skipped, (mark) => ' '.repeat(mark.length)));
      continue;
    }
    const literal = take(string) ?? (beginsRegex(last) ? take(regex) : undefined);
    const written = literal ?? take(other) ?? '';
    const code = hasFiller(written)
      ? fill(written, placeOf(marked, start, at, last, open.at(-1) === 'object'))
      : written;
    parts.push(code);
    last = literal === undefined ? follow(code.trim(), last, open) : endOfExpression;
  }
  return parts.join('');
}

/** Keeps the open brackets; gives what counts as the last token from now on. */
function follow(written: string, last: string, open: string[]): string {
  if (written === '') return last;
  if (written.includes(unknownName)) return written.endsWith(',') ? ',' : endOfExpression;
  if (written === '`') open.push('template');
  else if (written === '{') open.push(opensObject(last) ? 'object' : 'block');
  else if (written === '(' || written === '[') open.push(written);
  else if (written === ')' || written === ']' || written === '}') open.pop();
  return written;
}

function placeOf(marked: string, start: number, end: number, last: string, inObject: boolean): Place {
  const isName = (at: number) => /[\w$]/.test(marked.charAt(at));
  const next = /\S/g;
  next.lastIndex = end;
  return {
    last,
    inObject,
    next: next.exec(marked)?.[0] ?? '',
    touchesName: isName(start - 1) || isName(end),
  };
}

/** What stands for a token that is a mark or holds one. */
function fill(written: string, place: Place): string {
  if (isFiller(written)) return holeText(written, place);
  if (written.startsWith('/')) return replaceFillers(written, (mark) => unknownName.repeat(mark.length));
  return holedString(written, place);
}

/** The script with each character of a mark replaced by a filler, and comments of templates blank. */
function markHoles(text: string, { start, end, holes }: ScriptBlock): string {
  const parts: string[] = [];
  let at = start;
  for (const hole of holes) {
    const mark = text.slice(hole.start, hole.end);
    parts.push(withoutFillers(text.slice(at, hole.start)), hole.comment ? blank(mark) : fillerFor(mark));
    at = hole.end;
  }
  return parts.join('') + withoutFillers(text.slice(at, end));
}
