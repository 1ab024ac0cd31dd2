import type { ScriptBlock } from './blocks';
import type { Dialect, Tag } from './tags';

export type ScriptType = Pick<ScriptBlock, 'language' | 'kind'>;

/** JavaScript MIME types (MIME Sniffing Standard, 4.6), without `text/` or `application/`. */
const javascript =
  /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;

/** What the compilers of text/babel and its like take. */
const compiled: Readonly<Record<string, ScriptBlock['language']>> = {
  'text/babel': 'jsx',
  'text/jsx': 'jsx',
  'text/typescript': 'ts',
  'application/typescript': 'ts',
};

const byLang: Readonly<Record<string, ScriptBlock['language']>> = {
  js: 'js',
  javascript: 'js',
  jsx: 'jsx',
  ts: 'ts',
  typescript: 'ts',
  tsx: 'tsx',
};

/** Whether and how a `<script>` is run; `null` where it is data, a template, or of a language that is not JavaScript. */
export function scriptType(tag: Tag, dialect: Dialect): ScriptType | null {
  switch (dialect) {
    case 'html':
      return has(tag, 'src') ? null : htmlType(tag);
    case 'vue':
      return componentType(tag);
    case 'svelte':
      return has(tag, 'src') || has(tag, 'type') ? htmlType(tag) : componentType(tag);
    case 'astro':
      return astroType(tag);
  }
}

function htmlType(tag: Tag): ScriptType | null {
  const legacy = value(tag, 'language');
  const type = value(tag, 'type') ?? (legacy === undefined || legacy === '' ? '' : `text/${legacy}`);
  if (type === 'module') return { language: langOf(tag) ?? 'js', kind: 'module' };
  if (type === '' || javascript.test(type)) return { language: langOf(tag) ?? 'js', kind: 'classic' };
  const language = compiled[type];
  if (language === undefined) return null;
  return { language, kind: value(tag, 'data-type') === 'module' ? 'module' : 'classic' };
}

/** Vue and Svelte: `lang` says it all. */
function componentType(tag: Tag): ScriptType | null {
  const language = has(tag, 'lang') ? langOf(tag) : 'js';
  return language === null ? null : { language, kind: 'module' };
}

/** Astro compiles a script as a TypeScript module unless it has attributes other than `src`. */
function astroType(tag: Tag): ScriptType | null {
  if (has(tag, 'src')) return null;
  return tag.attributes.length === 0 ? { language: 'ts', kind: 'module' } : htmlType(tag);
}

function langOf(tag: Tag): ScriptBlock['language'] | null {
  return byLang[value(tag, 'lang') ?? ''] ?? null;
}

function has(tag: Tag, name: string): boolean {
  return tag.attributes.some((attribute) => attribute.name === name);
}

function value(tag: Tag, name: string): string | undefined {
  return tag.attributes
    .find((attribute) => attribute.name === name)
    ?.value.trim()
    .toLowerCase();
}
