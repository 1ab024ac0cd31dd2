import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { pemOf } from '../../src/core/certificate/pem';
import { createKey, issue } from '../support/issueCertificate';
import { until } from '../support/until';
import { MemoryFiles } from './memoryFiles';
import { openPanels } from './openPanels';

const command = 'mqttWssDoctor.checkCertificate';

/** Resolves once these panels are open, and no other one. */
async function showPanels(...labels: string[]): Promise<void> {
  await until(labels.join(), () => isDeepStrictEqual(openPanels().toSorted(), labels));
}

describe('The command mqttWssDoctor.checkCertificate', function () {
  this.timeout(60_000);
  const { der } = issue({
    name: 'broker.example',
    key: createKey('p256'),
    issuer: null,
    names: { dns: ['broker.example'] },
  });
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'certificate-file-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  function fileWith(name: string, content: string | Buffer): vscode.Uri {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return vscode.Uri.file(file);
  }

  it('opens a panel for a PEM file', async () => {
    await vscode.commands.executeCommand(command, {
      file: fileWith('server.pem', pemOf(der)),
      host: 'broker.example',
    });
    await showPanels('Certificate: server.pem');
  });

  it('shows the same file in the same panel, and another one in its own', async () => {
    const first = fileWith('first.der', Buffer.from(der, 'base64'));
    await vscode.commands.executeCommand(command, { file: first, host: '' });
    await vscode.commands.executeCommand(command, { file: first, host: 'broker.example' });
    await vscode.commands.executeCommand(command, { file: fileWith('second.crt', pemOf(der)), host: '' });
    await showPanels('Certificate: first.der', 'Certificate: second.crt');
  });

  it('reads files of a virtual file system', async () => {
    const files = new MemoryFiles(new Map([['/certs/remote.pem', Buffer.from(pemOf(der))]]));
    const registration = vscode.workspace.registerFileSystemProvider('certificates-test', files);
    try {
      const file = vscode.Uri.parse('certificates-test:/certs/remote.pem');
      await vscode.commands.executeCommand(command, { file, host: 'broker.example' });
      await showPanels('Certificate: remote.pem');
    } finally {
      registration.dispose();
    }
  });

  it('opens no panel for what is no certificate', async () => {
    const files = [
      fileWith('notes.pem', 'no certificate'),
      fileWith('big.p12', Buffer.alloc(20_000_000, 0x30)),
      vscode.Uri.file(path.join(folder, 'nowhere.pem')),
    ];
    for (const file of files) await vscode.commands.executeCommand(command, { file, host: '' });
    const readable = fileWith('readable.pem', pemOf(der));
    await vscode.commands.executeCommand(command, { file: readable, host: 'a b' });
    // Tabs come a moment after the command; the one of this last file would come behind all others.
    await vscode.commands.executeCommand(command, { file: readable, host: '' });
    await showPanels('Certificate: readable.pem');
  });
});
