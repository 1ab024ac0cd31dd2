import { scanAttributes, type Attribute } from './attributes';
import { endOfRawText } from './rawText';
import type { Range } from './range';

/** What kind of markup a document is; they differ in what is a tag and where its text ends. */
export type Dialect = 'html' | 'vue' | 'svelte' | 'astro';

/** An opening tag. */
export interface Tag {
  /** In lower case. */
  name: string;
  attributes: readonly Attribute[];
  range: Range;
  /** The text that is no markup up to the closing tag; `null` for elements that hold markup. */
  content: Range | null;
}

const mark = /<!--|<[!?/]|<([a-z][^\s/>]*)/gi;
const rawTextNames = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
]);

/** The opening tags of a document in order, as HTML tokenisers see them; in Vue those at the root only. */
export function openingTags(text: string, dialect: Dialect): Tag[] {
  const tags: Tag[] = [];
  const expression = new RegExp(mark);
  /** How deep in Vue's `<template>`, whose scripts are none. */
  let depth = 0;
  for (let found = expression.exec(text); found !== null; found = expression.exec(text)) {
    const name = found[1]?.toLowerCase();
    if (name === undefined) {
      const close = /^<\/template[\s>]/i.test(text.slice(found.index, found.index + 11));
      if (close && depth > 0) depth--;
      expression.lastIndex = endOfOther(text, found.index);
      continue;
    }
    if (!isTagStart(text, found.index, name, dialect)) continue;
    const tag = tagAt(text, found.index, name, dialect, depth);
    if (tag === null) break;
    expression.lastIndex = tag.content?.end ?? tag.range.end;
    if (depth === 0) tags.push(tag);
    if (dialect === 'vue' && tag.content === null && name === 'template' && !isClosed(text, tag)) depth++;
  }
  return tags;
}

function tagAt(text: string, start: number, name: string, dialect: Dialect, depth: number): Tag | null {
  const braces = dialect === 'svelte' || dialect === 'astro';
  const scanned = scanAttributes(text, start + 1 + name.length, braces);
  if (scanned === null) return null;
  const { attributes, end } = scanned;
  const closed = scanned.selfClosing && dialect !== 'html';
  const isRaw = !closed && (dialect === 'vue' ? isRawBlock(name, attributes, depth) : rawTextNames.has(name));
  const content = isRaw ? { start: end, end: endOfRawText(text, end, name, dialect) } : null;
  return { name, attributes, range: { start, end }, content };
}

/** At Vue's root everything but an HTML template is text up to its own closing tag. */
function isRawBlock(name: string, attributes: readonly Attribute[], depth: number): boolean {
  if (depth > 0) return false;
  const language = attributes.find((attribute) => attribute.name === 'lang')?.value ?? 'html';
  return name !== 'template' || language !== 'html';
}

function isClosed(text: string, tag: Tag): boolean {
  return text.startsWith('/>', tag.range.end - 2);
}

function isTagStart(text: string, start: number, name: string, dialect: Dialect): boolean {
  if (dialect !== 'svelte' && dialect !== 'astro') return true;
  // Expressions stand between the tags here: `a <b}` compares, and a quoted "<script>" is a string.
  return /^[\w:.-]+$/.test(name) && !/["'`]\s*$/.test(text.slice(Math.max(0, start - 20), start));
}

/** Behind a comment, declaration, processing instruction or closing tag. */
function endOfOther(text: string, start: number): number {
  const isComment = text.startsWith('<!--', start);
  // `<!-->` is a whole comment.
  const close = isComment ? /--!?>/g : />/g;
  close.lastIndex = start + 2;
  return close.exec(text) === null ? text.length : close.lastIndex;
}
