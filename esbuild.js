// Builds every bundle of the extension: `node esbuild.js [--watch] [--production]`.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { writeNotices } = require('./scripts/thirdPartyNotices.js');
const { typescriptParser } = require('./scripts/typescriptParser.js');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const source = (file) => path.join(__dirname, 'src', file);

/** Programs that run in Node: name of the file in dist → entry point. */
const nodeEntries = {
  extension: source('extension.ts'),
  cli: source('cli.ts'),
  diagnose: source('cli/diagnose.ts'),
  engine: source('engine.ts'),
  practice: source('practice/index.ts'),
  lint: source('lint/index.ts'),
  eslint: source('eslint.ts'),
  // The parser, by far the largest part: the linter loads it, and nobody else may.
  typescript: require.resolve('typescript'),
  // One module for all of them: the language is set once, and it lives in this module.
  l10n: require.resolve('@vscode/l10n'),
};

/** Scripts that run in a page: name of the file in dist → entry point. */
const pageEntries = {
  'browser-page': source('browser/page/main.ts'),
  'webview/diagnosis': source('webview/diagnosis/main.ts'),
};

/**
 * Keeps the texts and TypeScript in one module each, and an entry point that another one imports dynamically in its own file, so that it
 * is loaded when first used.
 */
const separateEntries = {
  name: 'separate-entries',
  setup(build) {
    build.onResolve({ filter: /^@vscode\/l10n$/ }, () => ({ path: './l10n.js', external: true }));
    build.onResolve({ filter: /^typescript$/ }, () => ({ path: './typescript.js', external: true }));
    build.onResolve({ filter: /^\./ }, ({ path: request, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const base = path.join(resolveDir, request);
      const name = Object.keys(nodeEntries).find((key) =>
        [`${base}.ts`, path.join(base, 'index.ts')].includes(nodeEntries[key]),
      );
      return name === undefined ? undefined : { path: `./${name}.js`, external: true };
    });
  },
};

const shared = {
  bundle: true,
  outdir: path.join(__dirname, 'dist'),
  minify: production,
  sourcemap: production ? false : 'linked',
  // The licences are in dist/ThirdPartyNotices.txt.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const builds = [
  {
    ...shared,
    entryPoints: nodeEntries,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // `import()` of our own files becomes `require`: Node reads them twice otherwise, to find their exports.
    supported: { 'dynamic-import': false },
    // ws uses these two native add-ons only where they are installed.
    external: ['vscode', 'bufferutil', 'utf-8-validate'],
    // Its main file asks for its parts in a way that no bundler can follow.
    alias: { 'jsonc-parser': require.resolve('jsonc-parser/lib/esm/main.js') },
    // While watching, a name of TypeScript may come into use at any time.
    plugins: watch ? [separateEntries] : [separateEntries, typescriptParser(source('lint'))],
  },
  {
    ...shared,
    entryPoints: pageEntries,
    platform: 'browser',
    format: 'iife',
    target: 'chrome128',
    tsconfig: source('webview/tsconfig.json'),
  },
];

async function main() {
  fs.rmSync(shared.outdir, { recursive: true, force: true });
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  if (watch) {
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  const results = await Promise.all(contexts.map((context) => context.rebuild()));
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeNotices(inputs, path.join(shared.outdir, 'ThirdPartyNotices.txt'));
  await Promise.all(contexts.map((context) => context.dispose()));
}

main().catch((error) => {
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
