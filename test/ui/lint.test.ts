import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../support/until';
import { CodeEditor } from './codeEditor';
import { commandLabel } from './commandLabel';
import { firstTry, oneMistake } from './lintSamples';
import { useFolder } from './useFolder';
import { useWorkbench } from './useWorkbench';

describe('Mistakes in code', function () {
  const folder = useFolder();
  before(() => {
    writeFileSync(path.join(folder, 'dashboard.js'), firstTry);
    writeFileSync(path.join(folder, 'one.js'), oneMistake);
    for (let index = 0; index < 40; index += 1) {
      mkdirSync(path.join(folder, `part${index}`));
      for (let file = 0; file < 100; file += 1)
        writeFileSync(path.join(folder, `part${index}`, `page${file}.js`), oneMistake);
    }
  });
  const workbench = useWorkbench(this, { workspace: folder });
  const editor = () => new CodeEditor(workbench());
  const problems = () => workbench().page.locator('.markers-panel-container');

  async function backTo(file: string): Promise<void> {
    await workbench().quickInput.runCommand('View: Close All Editors');
    await editor().open(file);
  }

  it('are underlined, and explained under the mouse', async () => {
    await editor().open('dashboard.js');
    await editor().squiggles('warning').first().waitFor();
    const text = await editor().hoverText('rejectUnauthorized');
    assert.match(text, /has no effect in a browser/);
    assert.match(text, /MQTT WSS Doctor\s*\(?tls-option/);
    await workbench().screenshot('lint-hover-light');
  });

  it('lead to the page of their rule', async () => {
    await editor().hoverText('rejectUnauthorized');
    await workbench().page.locator('.monaco-hover a.code-link').click();
    const page = workbench().webview();
    await page.locator('h1').first().waitFor();
    assert.match((await page.locator('body').innerText()).slice(0, 2000), /tls-option/);
    await workbench().screenshot('lint-page');
  });

  it('are repaired with the light bulb', async () => {
    await backTo('one.js');
    await editor().squiggles('warning').first().waitFor();
    const actions = await editor().showActions('rejectUnauthorized');
    await workbench().screenshot('lint-actions-light');
    for (const title of ['Disable "tls-option" for this line', 'Explain "tls-option"'])
      assert.ok(actions.includes(title), actions.join(' | '));
    await editor().chooseAction(actions[0] ?? '');
    await until('it is repaired', async () => !(await editor().text()).includes('rejectUnauthorized'));
    await editor().squiggles('warning').first().waitFor({ state: 'detached' });
    await workbench().quickInput.runCommand('File: Revert File');
  });

  it('offer to diagnose the broker that the code names', async () => {
    await editor().root.locator('.codelens-decoration').getByText('Diagnose this broker').waitFor();
    const actions = await editor().showActions("'wss://broker.example.com:8084/mqtt'");
    assert.ok(actions.includes('Diagnose this broker'), actions.join(' | '));
    await workbench().page.keyboard.press('Escape');
  });

  it('are listed with the others, in dark, too', async () => {
    await workbench().setTheme('dark');
    await backTo('dashboard.js');
    await workbench().quickInput.runCommand('Problems: Focus on Problems View');
    await problems().getByText('has no effect in a browser').first().waitFor();
    await editor().hoverText('rejectUnauthorized');
    await workbench().screenshot('lint-dark');
    await workbench().page.mouse.move(2, 2);
    await editor().showActions('rejectUnauthorized');
    await workbench().screenshot('lint-actions-dark');
    await workbench().page.keyboard.press('Escape');
    await problems().locator('a', { hasText: 'tls-option' }).first().click();
    await workbench().webview().locator('h1').first().waitFor();
  });

  it('are explained from the command palette, too', async () => {
    await workbench().quickInput.runCommand('View: Close All Editors');
    await workbench().quickInput.runCommand(commandLabel('explainRule'));
    await workbench().quickInput.type('tls-option', { accept: false });
    await workbench().quickInput.pick('tls-option');
    await workbench().webview().locator('h1').getByText('tls-option').waitFor();
  });

  it('are looked for in the whole workspace, until that is cancelled', async () => {
    await workbench().quickInput.runCommand('View: Close All Editors');
    await workbench().quickInput.runCommand(commandLabel('checkWorkspace'));
    const progress = workbench().notification('Checking the workspace for MQTT mistakes');
    await progress.getByText(/[1-9]\d* of 4002 files/).waitFor();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    const ended = workbench().notification('Cancelled after');
    await ended.waitFor();
    assert.match(
      await ended.innerText(),
      /Cancelled after [\d,]+ of 4002 files\. \d+ MQTT problems were found/,
    );
    await workbench().quickInput.runCommand('Notifications: Clear All Notifications');
  });

  it('are counted in the end, and shown', async () => {
    await workbench().quickInput.runCommand(commandLabel('checkWorkspace'));
    const ended = workbench().notification('MQTT problems were found in 4002 files.');
    await ended.waitFor();
    await ended.getByRole('button', { name: 'Show Problems' }).click();
    await problems().getByText('page0.js').first().waitFor();
    await workbench().screenshot('lint-workspace');
  });
});
