import type { Edit } from '../problem';
import type { Directive } from './policy';
import { readSource } from './source';

/**
 * The edit of a policy's text by which the directive `name` allows `source` as well as all that `deciding` allows, which
 * may be one that it falls back to.
 */
export function allowing(
  content: string,
  policy: readonly Directive[],
  deciding: Directive,
  name: string,
  source: string,
): Edit {
  if (deciding.name !== name) {
    const kept = deciding.sources.filter(isKept);
    const end = Math.max(...policy.map((directive) => directive.end));
    return { start: end, end, text: `;${gapIn(content, policy)}${[name, ...kept, source].join(' ')}` };
  }
  const [only, ...others] = deciding.sources;
  const isNone = others.length === 0 && only?.toLowerCase() === "'none'";
  const start = isNone ? deciding.end - only.length : deciding.end;
  return { start, end: deciding.end, text: isNone ? source : ` ${source}` };
}

/** Nonces, hashes and words as `'unsafe-inline'` mean nothing to workers and connections. */
function isKept(source: string): boolean {
  const read = readSource(source);
  return read.kind !== 'keyword' || read.text === "'self'";
}

/** What stands between the last two directives. */
function gapIn(content: string, policy: readonly Directive[]): string {
  const last = policy.at(-1);
  if (last === undefined || policy.length < 2) return ' ';
  return /\s*$/.exec(content.slice(0, last.start))?.[0] ?? '';
}
