import { blankRanges } from './blank';
import { frontmatter } from './frontmatter';
import { findHoles, type Hole } from './holes';
import type { Language } from './language';
import { contains, type Range } from './range';
import { scriptType, type ScriptType } from './scriptType';
import { openingTags, type Dialect } from './tags';

/** A part of a document that is JavaScript or TypeScript. */
export interface ScriptBlock extends Range {
  language: 'js' | 'jsx' | 'ts' | 'tsx' | 'json';
  /**
   * `module`: names are its own (ES modules, Vue, Svelte, Astro; also a whole `.js` file). `classic`: a `<script>` of an
   * HTML page, which shares its top-level names with the other classic ones.
   */
  kind: 'module' | 'classic';
  /** Template marks in it; what really stands there is not known. In order, without overlap. */
  holes: readonly Hole[];
}

/** The script blocks of a document, in order. */
export function scriptBlocks(text: string, language: Language): ScriptBlock[] {
  switch (language) {
    case 'js':
    case 'jsx':
    case 'ts':
    case 'tsx':
    case 'json':
      return [{ start: 0, end: text.length, language, kind: 'module', holes: [] }];
    case 'vue':
    case 'svelte':
      return taggedBlocks(text, language, []);
    case 'astro':
      return astroBlocks(text);
    case 'html':
    case 'php':
      return taggedBlocks(text, 'html', findHoles(text, language));
  }
}

function taggedBlocks(text: string, dialect: Dialect, holes: readonly Hole[]): ScriptBlock[] {
  return openingTags(blankRanges(text, holes), dialect).flatMap((tag) => {
    const type = tag.name === 'script' ? scriptType(tag, dialect) : null;
    if (tag.content === null || type === null) return [];
    return [{ ...tag.content, ...type, holes: holesIn(text, tag.content, type, holes) }];
  });
}

function astroBlocks(text: string): ScriptBlock[] {
  const front = frontmatter(text);
  if (front === null) return taggedBlocks(text, 'astro', []);
  const { script, markupStart } = front;
  const markup = blankRanges(text, [{ start: 0, end: markupStart }]);
  return [{ ...script, language: 'ts', kind: 'module', holes: [] }, ...taggedBlocks(markup, 'astro', [])];
}

/** The marks within a script, and the lines with which scripts were once hidden from browsers that knew none. */
function holesIn(text: string, content: Range, type: ScriptType, holes: readonly Hole[]): Hole[] {
  // In JSX, `{{` begins an object.
  const marks = holes.filter(
    (hole) => contains(content, hole) && (type.language !== 'jsx' || text[hole.start] === '<'),
  );
  const written = text.slice(content.start, content.end);
  const hiding = type.kind === 'classic' ? /^\s*(<!--[^\r\n]*)/.exec(written) : null;
  if (hiding?.[1] === undefined) return marks;
  const start = content.start + hiding[0].length - hiding[1].length;
  const line = { start, end: content.start + hiding[0].length, comment: true };
  return [line, ...marks.filter((hole) => hole.start >= line.end)];
}
