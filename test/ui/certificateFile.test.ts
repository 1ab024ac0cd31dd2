import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pemOf } from '../../src/core/certificate/pem';
import { createKey, issue } from '../support/issueCertificate';
import { modern, pkcs12 } from '../support/keyStores';
import { commandLabel } from './commandLabel';
import { DiagnosisPanel } from './diagnosisPanel';
import { chooseFile } from './fileDialog';
import { useFolder } from './useFolder';
import { useWorkbench } from './useWorkbench';

const passphrase = 's3cret-passphrase';
const authority = issue({ name: 'Test CA', key: createKey('p256'), issuer: null, ca: true });
const { der } = issue({
  name: 'broker.example',
  key: createKey('p256'),
  issuer: authority,
  names: { dns: ['broker.example'] },
});

describe('A certificate file', function () {
  const folder = useFolder();
  const workbench = useWorkbench(this, { workspace: folder });
  const panel = () => new DiagnosisPanel(workbench());
  const quickInput = () => workbench().quickInput;

  async function choose(name: string): Promise<void> {
    await quickInput().runCommand(commandLabel('checkCertificate'));
    await chooseFile(workbench(), 'Check Certificate File', path.join(folder, name));
  }

  async function answerHost(host: string): Promise<void> {
    await quickInput().root.getByText('Host of the Broker').waitFor();
    await quickInput().type(host);
  }

  before(() => {
    writeFileSync(path.join(folder, 'server.pem'), pemOf(der));
    writeFileSync(path.join(folder, 'server.p12'), pkcs12([der], modern(passphrase)));
    writeFileSync(path.join(folder, 'server.key'), 'not looked at');
  });

  it('is judged for a host that is asked for', async () => {
    await choose('server.pem');
    await quickInput().root.getByText('Host of the Broker').waitFor();
    await quickInput().type('two words', { accept: false });
    await quickInput().message().getByText('is no host').waitFor();
    await quickInput().type('broker.example');
    assert.match(await panel().verdict(), /A browser would refuse this certificate for broker\.example\./);
    await workbench().page.locator('.tab', { hasText: 'Certificate: server.pem' }).waitFor();
    const clients = await panel().clients();
    assert.equal(clients.length, 4);
    assert.match(clients[0] ?? '', /Chrome.*predicted.*Refuses.*net::ERR_CERT_AUTHORITY_INVALID/s);
    assert.match(clients[3] ?? '', /verification off.*Accepts/s);
    assert.equal(await panel().steps.count(), 0);
    await panel().text('from the file').first().waitFor();
    await workbench().screenshot('certificate-file');
  });

  it('is checked again without a question, once it has changed', async () => {
    writeFileSync(path.join(folder, 'server.pem'), 'no certificate any more');
    await panel().button('Check Again').click();
    await workbench().waitForNotification('server.pem: The file is a text without a certificate.');
    writeFileSync(path.join(folder, 'server.pem'), pemOf(authority.der));
    await panel().button('Check Again').click();
    await panel().text('The file holds no certificate but those of CAs').waitFor();
    assert.equal(await workbench().page.locator('.tab').count(), 1);
  });

  it('is asked for its passphrase until that fits, and keeps it nowhere', async () => {
    await choose('server.p12');
    await quickInput().message().getByText('The file is encrypted.').waitFor();
    assert.equal(await quickInput().input.getAttribute('type'), 'password');
    await quickInput().type('guess');
    await quickInput().message().getByText('The passphrase does not fit this file.').waitFor();
    await quickInput().type(passphrase);
    await quickInput().root.getByText('Host of the Broker').waitFor();
    assert.equal(await quickInput().input.inputValue(), 'broker.example', 'the last one is remembered');
    await quickInput().type('');
    await panel().showsTarget('server.p12');
    assert.match(await panel().verdict(), /for broker\.example, a name of its own\./);
    assert.doesNotMatch(await panel().html(), new RegExp(passphrase));
  });

  it('can be judged as though its CA was imported', async () => {
    writeFileSync(path.join(folder, 'ca.pem'), pemOf(authority.der));
    await panel().button('Judge as though I had imported a CA from a file…').click();
    await chooseFile(workbench(), 'Judge as Though This CA Was Imported', path.join(folder, 'ca.pem'));
    await panel().text('Judged as though you had imported').waitFor();
    assert.match(await panel().verdict(), /A browser would accept this certificate/);
    await panel().button('Back to what was seen').click();
  });

  it('comes back after a reload of the window', async () => {
    await workbench().reload();
    await panel().showsTarget('server.p12');
    assert.match(await panel().verdict(), /for broker\.example, a name of its own\./);
    await panel().text('Report from').first().waitFor();
  });

  it('is offered in the menu of the file, and of no other kind', async () => {
    const { page } = workbench();
    await quickInput().runCommand('File: Focus on Files Explorer');
    const label = 'Check Certificate File…';
    const menu = page.locator('.monaco-menu');
    const openMenuOf = async (name: string): Promise<void> => {
      const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
      await row.click({ button: 'right' });
      await menu.getByText('Copy Path', { exact: true }).waitFor();
    };
    await openMenuOf('server.key');
    assert.equal(await menu.getByText(label, { exact: true }).count(), 0);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await openMenuOf('server.p12');
    // A menu takes no click in its first moments.
    await menu.getByText(label, { exact: true }).hover();
    await page.keyboard.press('Enter');
    await quickInput().message().getByText('The file is encrypted.').waitFor();
    await page.keyboard.press('Escape');
    await answerNothing();
  });

  async function answerNothing(): Promise<void> {
    await quickInput().root.waitFor({ state: 'hidden' });
    assert.equal(await workbench().page.locator('.tab', { hasText: 'Certificate:' }).count(), 2);
  }

  it('is not judged where the user leaves the question', async () => {
    await choose('ca.pem');
    await quickInput().root.getByText('Host of the Broker').waitFor();
    await workbench().page.keyboard.press('Escape');
    await answerNothing();
    await choose('ca.pem');
    await answerHost('broker.example');
    await workbench().page.locator('.tab', { hasText: 'Certificate: ca.pem' }).waitFor();
  });
});
