import type { FileModel } from './model/file';
import { lineAt, lineBreaks, lineStarts } from './text/lines';

/** `mqtt-doctor-disable`, `-disable-line`, `-disable-next-line`, `-enable`, in whatever comment, with the rules after it. */
const directive =
  /mqtt-doctor-(disable-next-line|disable-line|disable|enable)(?![\w-])[ \t]*([a-z][a-z-]*(?:[ \t]*,[ \t]*[a-z][a-z-]*)*)?/g;

interface Directive {
  kind: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
  line: number;
  /** `null`: every rule. */
  rules: readonly string[] | null;
}

/**
 * Whether a problem of a rule at an offset is silenced by a comment of the document. A bare directive means every rule.
 * The words count wherever they stand: nobody writes them but in a comment.
 */
export function suppressions({ text }: Pick<FileModel, 'text'>): (rule: string, offset: number) => boolean {
  if (!text.includes('mqtt-doctor-')) return () => false;
  const starts = lineStarts(text, lineBreaks);
  const lineOf = (offset: number) => lineAt(starts, offset);
  const directives = [...text.matchAll(directive)].map((match): Directive => ({
    kind: kindOf(match[1]),
    line: lineOf(match.index),
    rules: match[2]?.split(/[ \t]*,[ \t]*/) ?? null,
  }));
  return (rule, offset) => isSilenced(directives, rule, lineOf(offset));
}

function isSilenced(directives: readonly Directive[], rule: string, line: number): boolean {
  let isOff = false;
  for (const each of directives) {
    if (each.rules !== null && !each.rules.includes(rule)) continue;
    switch (each.kind) {
      case 'disable-next-line':
        if (each.line + 1 === line) return true;
        break;
      case 'disable-line':
        if (each.line === line) return true;
        break;
      case 'disable':
      case 'enable':
        if (each.line <= line) isOff = each.kind === 'disable';
        break;
    }
  }
  return isOff;
}

function kindOf(word: string | undefined): Directive['kind'] {
  switch (word) {
    case 'disable-next-line':
    case 'disable-line':
    case 'enable':
      return word;
    default:
      return 'disable';
  }
}
