import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';
import {
  closeAll,
  insert,
  pageWithMistake,
  pageWithout,
  problemsOf,
  rulesOf,
  showText,
  untilRules,
  withSettings,
  workspaceFolder,
  writeFile,
} from './lintedDocuments';
import { MemoryFiles } from './memoryFiles';
import { theExtension } from './theExtension';

describe('Problems in documents', function () {
  this.timeout(60_000);
  const { fs } = vscode.workspace;

  before(() => theExtension().activate());
  afterEach(closeAll);

  async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  }

  it('show where a mistake is, how bad it is, and link to its explanation', async () => {
    const { document } = await showText(pageWithMistake);
    await untilRules(document.uri, 'tls-option');
    const [problem] = problemsOf(document.uri);
    assert.ok(problem);
    assert.match(document.getText(problem.range), /^rejectUnauthorized(: false)?$/);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof problem.code === 'object');
    assert.equal(problem.code.target.toString(), 'mqtt-wss-doctor-rules:/tls-option.md');
  });

  it('come and go as one types', async () => {
    const editor = await showText(pageWithout);
    const { document } = editor;
    const place = document.positionAt(pageWithout.indexOf('keepalive: 30'));
    await insert(document, place, 'rejectUnauthorized: false, ');
    await untilRules(document.uri, 'tls-option');
    // While the text is broken, they stay.
    await insert(document, new vscode.Position(2, 0), 'if (\n');
    await until('the problem has moved', () => problemsOf(document.uri)[0]?.range.start.line === 3);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await untilRules(document.uri);
  });

  it('go with the document', async () => {
    const { document } = await showText(pageWithMistake);
    await untilRules(document.uri, 'tls-option');
    await closeAll();
    await untilRules(document.uri);
  });

  for (const [language, content] of [
    ['html', `<script type="module">\n${pageWithMistake}</script>\n`],
    ['typescriptreact', pageWithMistake],
  ] as const)
    it(`show in ${language}`, async () => {
      const { document } = await showText(content, language);
      await untilRules(document.uri, 'tls-option');
    });

  it('show in files of a virtual file system', async () => {
    const files = new MemoryFiles(new Map([['/src/page.js', Buffer.from(pageWithMistake)]]));
    const registration = vscode.workspace.registerFileSystemProvider('lint-memory', files, {
      isReadonly: true,
    });
    try {
      const { document } = await show(vscode.Uri.parse('lint-memory:/src/page.js'));
      await untilRules(document.uri, 'tls-option');
      await closeAll();
    } finally {
      registration.dispose();
    }
  });

  it('show in documents that a program provides, but not in the earlier versions that git does', async () => {
    const provider = { provideTextDocumentContent: () => pageWithMistake };
    const registration = vscode.Disposable.from(
      ...['lint-provided', 'review'].map((scheme) =>
        vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
      ),
    );
    try {
      const earlier = await vscode.workspace.openTextDocument(vscode.Uri.parse('review:/page.js'));
      const { document } = await show(vscode.Uri.parse('lint-provided:/page.js'));
      await untilRules(document.uri, 'tls-option');
      assert.deepEqual(rulesOf(earlier.uri), []);
      await closeAll();
    } finally {
      registration.dispose();
    }
  });

  it('never show in libraries', async () => {
    const library = await writeFile('node_modules/some-page/page.js', pageWithMistake);
    const own = await writeFile('own/page.js', pageWithMistake);
    await show(library);
    await show(own);
    await untilRules(own, 'tls-option');
    assert.deepEqual(rulesOf(library), []);
    await fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'node_modules'), { recursive: true });
    await fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'own'), { recursive: true });
  });

  it('follow the settings for rules and for where code runs', async () => {
    const { document } = await showText(pageWithMistake);
    await untilRules(document.uri, 'tls-option');
    await withSettings({ 'lint.rules': { 'tls-option': 'off' } }, () => untilRules(document.uri));
    await withSettings({ 'lint.rules': { 'tls-option': 'error' } }, () =>
      until(
        'it is an error',
        () => problemsOf(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Error,
      ),
    );
    await withSettings({ 'lint.context': { '**': 'browser', 'Untitled-*': 'node' } }, () =>
      untilRules(document.uri, 'tls-verify-off'),
    );
    await untilRules(document.uri, 'tls-option');
  });

  it('show only in saved files where that is wanted, or not at all', async () => {
    const uri = await writeFile('on-save.js', pageWithout);
    await withSettings({ 'lint.run': 'onSave' }, async () => {
      const editor = await show(uri);
      const { document } = editor;
      const place = document.positionAt(pageWithout.indexOf('keepalive: 30'));
      await insert(document, place, 'rejectUnauthorized: false, ');
      // Longer than typing has to pause in the other mode.
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.deepEqual(rulesOf(uri), []);
      await document.save();
      await untilRules(uri, 'tls-option');
    });
    await withSettings({ 'lint.run': 'off' }, () => untilRules(uri));
    await untilRules(uri, 'tls-option');
    await closeAll();
    await fs.delete(uri);
  });

  it('follow the project and the modules that a file imports', async () => {
    const page = pageWithMistake.replace('{ rejectUnauthorized: false }', 'options');
    const module = await writeFile('follow/options.js', 'export const options = { keepalive: 30 };\n');
    const uri = await writeFile('follow/page.js', `import { options } from './options';\n${page}`);
    await show(uri);
    await untilRules(uri);
    await fs.writeFile(module, Buffer.from('export const options = { rejectUnauthorized: false };\n'));
    await untilRules(uri, 'tls-option');
    await insert(
      (await show(module)).document,
      new vscode.Position(0, 0),
      '// not saved\nexport {}; const gone =\n//',
    );
    await untilRules(uri);
    await closeAll();
    await fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'follow'), { recursive: true });
  });
});
