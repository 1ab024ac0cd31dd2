import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import { languageOf } from '../../../src/lint/text/language';

const root = path.join(import.meta.dirname, '..', '..', '..');
const require = createRequire(import.meta.url);
const { typescriptParser } = require('../../../scripts/typescriptParser.js') as {
  typescriptParser: (folder: string) => Plugin;
};

type Parser = Pick<typeof ts, 'createSourceFile' | 'forEachChild'>;

const kinds = {
  ts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  jsx: ts.ScriptKind.JSX,
  json: ts.ScriptKind.JSON,
};

/** A line for each node, and what the parser complains about. */
function treeOf(parser: Parser, file: string, text: string): string {
  const language = languageOf(file, null);
  const kind =
    language !== null && language in kinds ? kinds[language as keyof typeof kinds] : ts.ScriptKind.JS;
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const source = parser.createSourceFile(file, text, options, true, kind);
  const lines: string[] = [];
  const visit = (node: ts.Node): void => {
    const { kind: nodeKind, pos, end, flags } = node;
    const own = ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : '';
    lines.push([nodeKind, pos, node.getStart(), end, flags, own, node.getText().length].join(' '));
    parser.forEachChild(node, visit);
  };
  visit(source);
  const { parseDiagnostics } = source as unknown as {
    parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  return [
    ...lines,
    ...parseDiagnostics.map(
      ({ start, code, messageText }) =>
        `${start} ${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    ),
  ].join('\n');
}

describe("the part of TypeScript's parser that is bundled", function () {
  this.timeout(120_000);
  let code = '';
  let parser: Parser;

  before(async () => {
    const { outputFiles, warnings } = await build({
      entryPoints: [require.resolve('typescript')],
      plugins: [typescriptParser(path.join(root, 'src', 'lint'))],
      ...({
        bundle: true,
        minify: true,
        write: false,
        format: 'cjs',
        platform: 'node',
        legalComments: 'none',
      } as const),
    });
    assert.deepEqual(warnings, []);
    code = outputFiles[0]?.text ?? '';
    const module = { exports: {} };
    const run = compileFunction(code, ['module', 'exports', 'require']) as (...given: unknown[]) => void;
    run(module, module.exports, require);
    parser = module.exports as Parser;
  });

  it('is a small part of it', () => {
    assert.ok(code.length < 450_000, `${code.length} characters`);
  });

  it('makes the same trees, messages and positions, also of broken texts', () => {
    const files = ['src', 'test', 'scripts'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(
          (name) =>
            /\.(?:[cm]?[jt]sx?|json|vue|svelte|astro|html|php)$/.test(name) && !name.includes('node_modules'),
        )
        .map((name) => path.join(root, folder, name)),
    );
    assert.ok(files.length > 1000, `${files.length} files`);
    for (const file of files) {
      const text = readFileSync(file, 'utf8').slice(0, 8_000);
      for (const part of [text, text.slice(0, text.length / 2)])
        assert.equal(treeOf(parser, file, part), treeOf(ts, file, part), file);
    }
  });

  it('has all that the linter uses', () => {
    const used = readdirSync(path.join(root, 'src', 'lint'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap(
        (name) => readFileSync(path.join(root, 'src', 'lint', name), 'utf8').match(/(?<=\bts\.)\w+/g) ?? [],
      );
    const missing = used.filter((name) => name in ts && !(name in parser));
    assert.deepEqual([...new Set(missing)], []);
  });
});
