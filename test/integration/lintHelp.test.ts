import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';
import { closeAll, pageWithMistake, showText, withSettings } from './lintedDocuments';

describe('Hovers and code lenses', function () {
  this.timeout(60_000);
  afterEach(closeAll);

  async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
    const place = document.positionAt(document.getText().indexOf(text) + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      ...[document.uri, place],
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    return contents
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
  }

  async function lensesOf({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  }

  it('explain an option of the connection, and nothing else', async () => {
    const { document } = await showText(
      pageWithMistake.replace('{ rejectUnauthorized: false }', '{ keepalive: 30 }'),
    );
    await until('there is a hover', async () => (await hoverAt(document, 'keepalive')).includes('keepalive'));
    assert.doesNotMatch(await hoverAt(document, 'document.title'), /keepalive|MQTT/i);
  });

  it('lead to pages in both languages, and to nothing else', async () => {
    const textOf = async (path: string) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(`mqtt-wss-doctor-rules:${path}`));
      return Buffer.from(bytes).toString();
    };
    assert.match(await textOf('/tls-option.md'), /^# tls-option\n/);
    assert.match(await textOf('/zh-cn/tls-option.md'), /^# tls-option\n[^]*浏览器/);
    // What is not translated is shown in English.
    assert.equal(await textOf('/fr/tls-option.md'), await textOf('/tls-option.md'));
    for (const path of [
      '/no-such-rule.md',
      '/../../README.md',
      '/%2e%2e/%2e%2e/README.md',
      '/a/b/tls-option.md',
    ])
      await assert.rejects(textOf(path), path);
  });

  it('stand above the URL of a broker', async () => {
    const { document } = await showText(pageWithMistake);
    await until('there is a lens', async () => (await lensesOf(document)).length === 1);
    const [lens] = await lensesOf(document);
    assert.equal(lens?.range.start.line, 2);
    assert.equal(lens.command?.title, '$(pulse) Diagnose this broker');
    assert.equal(lens.command.command, 'mqttWssDoctor.diagnose');
    assert.deepEqual(lens.command.arguments, [{ url: 'wss://broker.example:8084/mqtt' }]);
  });

  it('do not stand there where they are switched off, or no broker is named', async () => {
    const { document } = await showText(pageWithMistake);
    await withSettings({ codeLens: false }, async () => assert.deepEqual(await lensesOf(document), []));
    assert.equal((await lensesOf(document)).length, 1);
    const other = await showText("const socket = new WebSocket('wss://broker.example:8084/mqtt');\n");
    assert.deepEqual(await lensesOf(other.document), []);
  });
});
