import { endOfBrackets } from './brackets';
import type { Language } from './language';
import { nextIndexOf } from './nextIndex';
import { endOfPhp } from './php';
import type { Range } from './range';

/** A template mark, as `{{ url }}` or `<?php … ?>`: a server or a build step puts something else there, unless it is a comment. */
export interface Hole extends Range {
  comment: boolean;
}

const directives =
  'json|js|if|elseif|else|endif|unless|endunless|isset|endisset|empty|endempty|auth|endauth|guest|endguest|production|' +
  'endproduction|env|endenv|can|endcan|cannot|endcannot|switch|case|break|default|endswitch|foreach|endforeach|forelse|' +
  'endforelse|for|endfor|while|endwhile|continue|php|endphp|include|includeIf|includeWhen|csrf|method|error|enderror|' +
  'section|endsection|yield|stop|push|endpush|stack|once|endonce|vite|lang|verbatim|endverbatim';

/** What begins a mark: of ASP-like, Mustache-like and Jinja-like templates in HTML, of PHP and Blade in PHP. */
const openers: Readonly<Partial<Record<Language, RegExp>>> = {
  html: /<\?(?:php\b|=)|<%|\{\{|\{%|\{#/g,
  php: new RegExp(String.raw`<\?(?!xml)|\{\{|\{!!|(?<![\w@.])@(?:${directives})\b`, 'g'),
};

/** Openers and closers of marks, the more special first. */
const pairs: readonly (readonly [string, string])[] = [
  ['<%', '%>'],
  ['{{{', '}}}'],
  ['{{!--', '--}}'],
  ['{{--', '--}}'],
  ['{{', '}}'],
  ['{!!', '!!}'],
  ['{%', '%}'],
  ['{#', '#}'],
];

const commentStart = /^(?:\{\{!|\{\{--|\{#|<%#|\{\{\/\*)/;

/** Blade arguments longer than this are not looked through; it bounds the work on broken texts. */
const longestArguments = 2_000;

/** The template marks of a document, in order, without overlap; none in a language that has no templates. */
export function findHoles(text: string, language: Language): readonly Hole[] {
  const opener = openers[language];
  if (opener === undefined) return [];
  const endOfMark = markEnds(text);
  const holes: Hole[] = [];
  opener.lastIndex = 0;
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const end = endOfMark(found.index, found[0]);
    if (end === null) continue;
    holes.push({
      start: found.index,
      end,
      comment: commentStart.test(text.slice(found.index, found.index + 4)),
    });
    opener.lastIndex = end;
  }
  return holes;
}

function markEnds(text: string): (start: number, opener: string) => number | null {
  const script = nextIndexOf(text, /<\/?script\b/);
  const finders = new Map(pairs.map(([, close]) => [close, nextIndexOf(text, new RegExp(close))]));
  return (start, opener) => {
    if (opener.startsWith('<?')) return endOfPhp(text, start + opener.length);
    if (opener.startsWith('@')) return endOfDirective(text, start, opener);
    const pair = pairs.find(([open]) => text.startsWith(open, start));
    if (pair === undefined) return null;
    const [open, close] = pair;
    const closing = finders.get(close)?.(start + open.length) ?? Infinity;
    // Braces that only look like a mark, as in minified code, must not swallow the end of a script.
    const doubtful = close.startsWith('}}') && script(start) < closing;
    return closing === Infinity || doubtful ? null : closing + close.length;
  };
}

function endOfDirective(text: string, start: number, directive: string): number {
  const end = start + directive.length;
  const bracket = /^[ \t]*\(/.exec(text.slice(end, end + 10));
  if (bracket === null) {
    const close = directive === '@php' ? text.indexOf('@endphp', end) : -1;
    return close === -1 ? end : close + '@endphp'.length;
  }
  const from = end + bracket[0].length - 1;
  const length = endOfBrackets(text.slice(from, from + longestArguments), 0);
  return length === null ? end : from + length;
}
