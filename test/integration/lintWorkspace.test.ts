import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import { isRecord } from '../../src/core/guards';
import { until } from '../support/until';
import {
  closeAll,
  pageWithMistake,
  pageWithout,
  replaceAll,
  rulesOf,
  untilRules,
  withSettings,
  workspaceFolder,
  writeFile,
} from './lintedDocuments';
import { MemoryFiles } from './memoryFiles';
import { theExtension } from './theExtension';

const folderName = 'check';

async function check(argument?: Record<string, unknown>): Promise<Record<string, unknown>> {
  const state: unknown = await vscode.commands.executeCommand('mqttWssDoctor.checkWorkspace', argument);
  assert.ok(isRecord(state));
  return state;
}

describe('The command mqttWssDoctor.checkWorkspace', function () {
  this.timeout(60_000);
  const { fs } = vscode.workspace;
  let folder: vscode.Uri;

  before(async () => {
    await theExtension().activate();
    folder = vscode.Uri.joinPath(workspaceFolder(), folderName);
  });

  beforeEach(() => fs.createDirectory(folder));

  afterEach(async () => {
    await closeAll();
    await fs.delete(folder, { recursive: true });
    await until('nothing is listed any more', () => found().length === 0);
  });

  /** Files in the folder, all with a mistake unless their content is given. */
  async function write(files: Record<string, string | Uint8Array | null>): Promise<Map<string, vscode.Uri>> {
    const written = new Map<string, vscode.Uri>();
    for (const [name, content] of Object.entries(files))
      written.set(name, await writeFile(`${folderName}/${name}`, content ?? pageWithMistake));
    return written;
  }

  /** As a user does: a document that an extension opens stays open for minutes after its editor. */
  async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand('vscode.open', uri);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.path, uri.path);
    return document;
  }

  /** Names of the files in the folder that have problems. */
  function found(): string[] {
    return vscode.languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.startsWith(`${folder.path}/`) && rulesOf(uri).length > 0)
      .map(([uri]) => uri.path.slice(folder.path.length + 1))
      .toSorted();
  }

  it('finds mistakes in files that nobody opened', async () => {
    await write({
      'a.js': null,
      'b/c.ts': null,
      'page.html': `<script type="module">\n${pageWithMistake}</script>\n`,
      'fine.js': pageWithout,
      'other.js': 'const a = { rejectUnauthorized: false };\n',
      'wide.js': Buffer.from(`\ufeff${pageWithMistake}`, 'utf16le'),
      'notes.md': pageWithMistake,
    });
    const state = await check();
    assert.deepEqual(found(), ['a.js', 'b/c.ts', 'page.html', 'wide.js']);
    assert.equal(state.problems, 4);
    assert.equal(state.filesWithProblems, 4);
    assert.equal(state.cancelled, false);
    assert.equal(vscode.workspace.textDocuments.filter(({ uri }) => uri.path.includes('/check/')).length, 0);
  });

  it('leaves out libraries, build output, minified files, and what git ignores', async () => {
    await write({
      '.gitignore': 'generated/\n*.gen.js\n',
      'inner/.gitignore': '!back.gen.js\nlocal.js\n',
      'a.js': null,
      'a.gen.js': null,
      'generated/a.js': null,
      'inner/local.js': null,
      'inner/back.gen.js': null,
      'node_modules/lib/a.js': null,
      'inner/node_modules/lib/a.js': null,
      'dist/a.js': null,
      'app.min.js': null,
      'one-line.js': `${pageWithMistake}/*${'x'.repeat(6000)}*/`,
    });
    await check();
    assert.deepEqual(found(), ['a.js', 'inner/back.gen.js']);
  });

  it('leaves out what is excluded from the explorer or from searches', async () => {
    await write({ 'a.js': null, 'hidden/a.js': null, 'unsearched/a.js': null, 'b.js': null, 'b.ts': null });
    const set = (section: string, value: unknown) =>
      vscode.workspace.getConfiguration(section).update('exclude', value, vscode.ConfigurationTarget.Global);
    await set('files', { '**/hidden': true, '**/*.js': { when: '$(basename).ts' } });
    await set('search', { '**/{unsearched,nowhere}': true });
    try {
      await check();
      assert.deepEqual(found(), ['a.js', 'b.ts']);
    } finally {
      await set('files', undefined);
      await set('search', undefined);
    }
  });

  it('looks again at a file that changes, and forgets one that is deleted', async () => {
    const files = await write({ 'a.js': null, 'b.js': null });
    const [a, b] = [...files.values()];
    assert.ok(a && b);
    await check();
    assert.deepEqual(found(), ['a.js', 'b.js']);
    await fs.writeFile(a, Buffer.from(pageWithout));
    await untilRules(a);
    await fs.writeFile(a, Buffer.from(pageWithMistake));
    await untilRules(a, 'tls-option');
    await fs.delete(b);
    await untilRules(b);
    await withSettings({ 'lint.rules': { 'tls-option': 'off' } }, () => untilRules(a));
    await untilRules(a, 'tls-option');
  });

  // Names of their own: VS Code loads a document anew some time after its file was deleted and written again.
  it('keeps what it found when a document is closed, also without saving', async () => {
    const [a] = [...(await write({ 'closed.js': null })).values()];
    assert.ok(a);
    await check();
    const document = await open(a);
    await replaceAll(document, pageWithout);
    await untilRules(a);
    await closeAll();
    await until('it is closed', () => document.isClosed);
    await untilRules(a, 'tls-option');
  });

  it('takes an open document as it stands, and forgets it once it is closed where the file is fine', async () => {
    const [a] = [...(await write({ 'open.js': pageWithout })).values()];
    assert.ok(a);
    const document = await open(a);
    await replaceAll(document, pageWithMistake);
    const state = await check();
    assert.equal(state.problems, 1);
    assert.deepEqual(found(), ['open.js']);
    await closeAll();
    await until('it is closed', () => document.isClosed);
    await untilRules(a);
  });

  it('keeps what it found until it was cancelled', async () => {
    const names = Array.from({ length: 300 }, (_, index) => [`${index}.js`, null] as const);
    await write(Object.fromEntries(names));
    const source = new vscode.CancellationTokenSource();
    const checking = check({ token: source.token });
    while (found().length === 0) await setImmediate();
    source.cancel();
    const state = await checking;
    assert.equal(state.cancelled, true);
    assert.ok(found().length > 0);
    assert.equal(found().length, state.problems);
    assert.ok(Number(state.done) < Number(state.total), `${String(state.done)} of ${String(state.total)}`);
  });

  it('checks folders that VS Code cannot search', async () => {
    const files = new MemoryFiles(
      new Map(
        Object.entries({
          '/app/.gitignore': 'off/\n',
          '/app/src/a.js': pageWithMistake,
          '/app/off/a.js': pageWithMistake,
          '/app/node_modules/b.js': pageWithMistake,
        }).map(([path, text]) => [path, Buffer.from(text)]),
      ),
    );
    const registration = vscode.workspace.registerFileSystemProvider('check-memory', files, {
      isReadonly: true,
    });
    try {
      const uri = (path: string) => vscode.Uri.parse(`check-memory:${path}`);
      assert.equal((await check({ folder: uri('/app') })).problems, 1);
      assert.deepEqual(rulesOf(uri('/app/src/a.js')), ['tls-option']);
    } finally {
      registration.dispose();
    }
  });
});
