import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Modules outside the project that a bundle of these files would need. */
async function outsideModules(files: string[]): Promise<string[]> {
  const outside = new Set<string>();
  await build({
    stdin: {
      contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    // As neutral as a page: esbuild takes the libraries' browser builds, and refuses every module of Node.
    platform: 'browser',
    logLevel: 'silent',
    plugins: [
      {
        name: 'record-outside',
        setup(plugin) {
          plugin.onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
            const isOurs = !importer.includes('node_modules');
            if (path !== 'vscode' && !(isOurs && isBuiltin(path))) return undefined;
            outside.add(path);
            return { path, external: true };
          });
        },
      },
    ],
  });
  return [...outside];
}

describe('the walls between the rooms', function () {
  this.timeout(30_000);

  for (const room of ['core', 'fixes', 'lint', 'shared']) {
    it(`src/${room} needs neither Node nor VS Code`, async () => {
      assert.deepEqual(await outsideModules(filesUnder(join(source, room))), []);
    });
  }

  it('would notice a wall that is broken', async () => {
    assert.notDeepEqual(
      await outsideModules([join(source, 'probes', 'timing.ts'), join(source, 'cli', 'request.ts')]),
      [],
    );
  });

  it('only src/ui and src/extension.ts import vscode', () => {
    const importers = filesUnder(source)
      .filter((file) => /from 'vscode'|require\('vscode'\)/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(source, file))
      .filter((file) => !file.startsWith('ui/') && file !== 'extension.ts');
    assert.deepEqual(importers, []);
  });

  it('src/core uses no DOM', () => {
    const users = filesUnder(join(source, 'core'))
      .filter((file) => /\b(document|window|navigator|localStorage)\./.test(readFileSync(file, 'utf8')))
      .map((file) => relative(source, file));
    assert.deepEqual(users, []);
  });

  it('nothing writes HTML from strings, and no randomness is predictable', () => {
    const users = filesUnder(source)
      // The linter reads and writes such code of others.
      .filter((file) => !file.startsWith(join(source, 'lint')))
      .filter((file) =>
        /innerHTML|outerHTML|insertAdjacentHTML|Math\.random|\beval\(|new Function\(/.test(
          readFileSync(file, 'utf8'),
        ),
      )
      .map((file) => relative(source, file));
    assert.deepEqual(users, []);
  });
});
