import type { Problem } from '../lint/problem';
import type { Range } from '../lint/text/range';
import { languageOf } from '../lint/text/language';

/** What the linter is to see around a text. */
interface Surrounding {
  before: string;
  after: string;
}

const nothing: Surrounding = { before: '', after: '' };
const component: Surrounding = { before: '<script lang="ts">', after: '</script>' };
const page: Surrounding = { before: '<script type="module">', after: '</script>' };
const frontmatter: Surrounding = { before: '---\n', after: '\n---' };

/**
 * What is missing of a file of which only a script block is handed over: oxlint and eslint-plugin-html do so, while ESLint's
 * parsers for Vue, Svelte and Astro give the whole text.
 */
export function surroundingOf(path: string, text: string): Surrounding {
  if (/<script[\s>]/i.test(text)) return nothing;
  switch (languageOf(path, null)) {
    case 'vue':
    case 'svelte':
      return component;
    case 'html':
    case 'php':
      return page;
    case 'astro':
      return /^\s*---/.test(text) ? nothing : frontmatter;
    default:
      return nothing;
  }
}

/** The problem as it stands in a text that begins `by` characters later. */
export function shifted(problem: Problem, by: number): Problem {
  const shift = <T extends Range>(range: T): T => ({
    ...range,
    start: range.start - by,
    end: range.end - by,
  });
  return {
    ...problem,
    range: shift(problem.range),
    repairs: problem.repairs.map((repair) => ({ ...repair, edits: repair.edits.map(shift) })),
  };
}
