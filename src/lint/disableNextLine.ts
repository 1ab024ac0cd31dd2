import ts from 'typescript';
import type { LintInput } from './input';
import { parseScripts } from './parse/parse';
import type { Edit } from './problem';
import { lineStart } from './repairs/lines';
import { languageOf } from './text/language';

/** Where a comment can stand: before this offset, in this form. */
interface Place {
  offset: number;
  form: 'line' | 'jsx' | 'markup';
  /** It stands right above the line that it is to silence. */
  isAbove: boolean;
}

/**
 * The edit that puts a comment above the line of `offset` which silences `rule` there: `// …` in script, `{/* … *\/}` among
 * JSX, `<!-- … -->` in markup. Where that line begins inside a template literal or a tag, no comment can stand there; it
 * then stands above the whole, and silences the rule from there on.
 */
export function disableNextLine(
  input: Pick<LintInput, 'text' | 'path' | 'languageId'>,
  offset: number,
  rule: string,
): Edit {
  const { text } = input;
  const { offset: at, form, isAbove } = placeFor(input, lineStart(text, offset));
  const indent = /^[ \t]*/.exec(text.slice(at))?.[0] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const words = `mqtt-doctor-disable${isAbove ? '-next-line' : ''} ${rule}`;
  return { start: at, end: at, text: `${indent}${commentOf(words, form)}${newline}` };
}

function commentOf(words: string, form: Place['form']): string {
  switch (form) {
    case 'line':
      return `// ${words}`;
    case 'jsx':
      return `{/* ${words} */}`;
    case 'markup':
      return `<!-- ${words} -->`;
  }
}

function placeFor(
  { text, path, languageId }: Pick<LintInput, 'text' | 'path' | 'languageId'>,
  start: number,
): Place {
  const language = languageOf(path, languageId);
  const scripts = language === null ? [] : parseScripts(text, language, path);
  const script = scripts.find(({ block }) => block.start <= start && start <= block.end);
  if (script === undefined) return placeInMarkup(text, start);
  const around = nodeAt(script.source, start);
  if (ts.isJsxText(around) || ts.isJsxElement(around) || ts.isJsxFragment(around))
    return { offset: start, form: 'jsx', isAbove: true };
  const literal = outermostTemplate(around);
  if (literal === null || literal.getStart() >= start) return { offset: start, form: 'line', isAbove: true };
  return { offset: lineStart(text, literal.getStart()), form: 'line', isAbove: false };
}

/** Inside a tag that began on an earlier line, a comment would become part of the tag. */
function placeInMarkup(text: string, start: number): Place {
  const before = text.slice(0, start);
  const open = before.lastIndexOf('<');
  const isInTag = open > before.lastIndexOf('>');
  return { offset: isInTag ? lineStart(text, open) : start, form: 'markup', isAbove: !isInTag };
}

/** The innermost node that has the offset inside. */
function nodeAt(source: ts.SourceFile, offset: number): ts.Node {
  let found: ts.Node = source;
  function visit(node: ts.Node): void {
    if (node.pos > offset || node.end <= offset) return;
    found = node;
    ts.forEachChild(node, visit);
  }
  ts.forEachChild(source, visit);
  return found;
}

function outermostTemplate(node: ts.Node): ts.Node | null {
  let template: ts.Node | null = null;
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent as ts.Node | undefined)
    if (ts.isTemplateExpression(at) || ts.isNoSubstitutionTemplateLiteral(at)) template = at;
  return template;
}
