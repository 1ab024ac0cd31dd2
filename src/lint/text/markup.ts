import type { Attribute } from './attributes';
import { blankRanges } from './blank';
import { decodeEntities } from './entities';
import { frontmatter } from './frontmatter';
import { findHoles } from './holes';
import { isMarkup, type Language } from './language';
import type { Range } from './range';
import { openingTags, type Dialect, type Tag } from './tags';

/** A `<script src>` of a document. */
export interface ScriptTag {
  /** With character references decoded. */
  src: string;
  /** Of the attribute's value as it is written, without quotes. */
  srcRange: Range;
  /** The whole opening tag. */
  range: Range;
}

/** A `<meta http-equiv="Content-Security-Policy">`. */
export interface CspTag {
  /** With character references decoded. */
  content: string;
  /** Of the attribute's value as it is written, without quotes. */
  contentRange: Range;
}

/** What a document says outside its script blocks. */
export interface Markup {
  scripts: readonly ScriptTag[];
  csps: readonly CspTag[];
}

/** Reads a document's script tags and policies; `null` where it is all script. Template marks are kept as they are written. */
export function readMarkup(text: string, language: Language): Markup | null {
  if (!isMarkup(language)) return null;
  const tags = openingTags(markupOf(text, language), dialectOf(language));
  return {
    scripts: tags.flatMap((tag) => {
      const src = tag.name === 'script' ? attribute(tag, 'src') : undefined;
      return src === undefined ? [] : [{ src: valueOf(text, src), srcRange: src.range, range: tag.range }];
    }),
    csps: tags.flatMap((tag) => {
      const content = isPolicy(tag) ? attribute(tag, 'content') : undefined;
      return content === undefined ? [] : [{ content: valueOf(text, content), contentRange: content.range }];
    }),
  };
}

function markupOf(text: string, language: Language): string {
  if (language !== 'astro') return blankRanges(text, findHoles(text, language));
  return blankRanges(text, [{ start: 0, end: frontmatter(text)?.markupStart ?? 0 }]);
}

function dialectOf(language: Language): Dialect {
  return language === 'vue' || language === 'svelte' || language === 'astro' ? language : 'html';
}

function isPolicy(tag: Tag): boolean {
  return (
    tag.name === 'meta' &&
    attribute(tag, 'http-equiv')?.value.trim().toLowerCase() === 'content-security-policy'
  );
}

function attribute(tag: Tag, name: string): Attribute | undefined {
  return tag.attributes.find((candidate) => candidate.name === name);
}

function valueOf(text: string, { range }: Attribute): string {
  return decodeEntities(text.slice(range.start, range.end));
}
