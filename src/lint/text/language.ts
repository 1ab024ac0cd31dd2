/** How a document's script blocks are found and parsed. */
export type Language = 'js' | 'jsx' | 'ts' | 'tsx' | 'vue' | 'svelte' | 'astro' | 'html' | 'php' | 'json';

const byExtension: Readonly<Record<string, Language>> = {
  js: 'js',
  mjs: 'js',
  cjs: 'js',
  es6: 'js',
  jsx: 'jsx',
  ts: 'ts',
  mts: 'ts',
  cts: 'ts',
  tsx: 'tsx',
  vue: 'vue',
  svelte: 'svelte',
  astro: 'astro',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  ejs: 'html',
  hbs: 'html',
  njk: 'html',
  php: 'php',
  phtml: 'php',
  json: 'json',
};

const byLanguageId: Readonly<Record<string, Language>> = {
  javascript: 'js',
  javascriptreact: 'jsx',
  typescript: 'ts',
  typescriptreact: 'tsx',
  vue: 'vue',
  svelte: 'svelte',
  astro: 'astro',
  html: 'html',
  handlebars: 'html',
  ejs: 'html',
  nunjucks: 'html',
  php: 'php',
  blade: 'php',
};

/** Language ids of the editor that are linted. */
export const lintedLanguageIds: readonly string[] = Object.keys(byLanguageId);

/** Extensions of the files that are linted, without the dot. A module that is only read for its constants may be JSON. */
export const lintedExtensions: readonly string[] = Object.keys(byExtension).filter((name) => name !== 'json');

/** The language of a document, by the editor's id and else by its extension; `null` where it is none that is linted. */
export function languageOf(path: string, languageId: string | null): Language | null {
  const known = languageId === null ? undefined : byLanguageId[languageId];
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return known ?? byExtension[extension] ?? null;
}

/** A file of these holds script blocks between other text. */
export function isMarkup(language: Language): boolean {
  return !['js', 'jsx', 'ts', 'tsx', 'json'].includes(language);
}
