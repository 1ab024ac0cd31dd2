import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CodeEditor } from './codeEditor';
import { commandLabel } from './commandLabel';
import { firstTry } from './lintSamples';
import { textsIn } from './texts';
import { useFolder } from './useFolder';
import { useWorkbench } from './useWorkbench';

describe('Mistakes in code, in Chinese', function () {
  const folder = useFolder();
  before(() => writeFileSync(path.join(folder, 'dashboard.js'), firstTry));
  const workbench = useWorkbench(this, { workspace: folder, locale: 'zh-cn' });
  const text = textsIn('zh-cn');
  const editor = () => new CodeEditor(workbench());

  it('are explained', async () => {
    await editor().open('dashboard.js');
    await editor().squiggles('warning').first().waitFor();
    assert.match(await editor().hoverText('rejectUnauthorized'), /浏览器/);
    await workbench().screenshot('lint-hover-zh-cn');
  });

  it('lead to a page in Chinese', async () => {
    await editor().hoverText('rejectUnauthorized');
    await workbench().page.locator('.monaco-hover a.code-link').click();
    await workbench().webview().locator('body').getByText('浏览器').first().waitFor();
  });

  it('are repaired', async () => {
    await workbench().quickInput.runCommand('View: Close All Editors');
    await editor().open('dashboard.js');
    await editor().squiggles('warning').first().waitFor();
    const actions = await editor().showActions('rejectUnauthorized');
    await workbench().screenshot('lint-actions-zh-cn');
    assert.ok(actions.includes(text('Explain "{0}"', 'tls-option')), actions.join(' | '));
    await workbench().page.keyboard.press('Escape');
    await editor().root.locator('.codelens-decoration').getByText(text('Diagnose this broker')).waitFor();
  });

  it('are looked for in the whole workspace', async () => {
    await workbench().quickInput.runCommand(commandLabel('checkWorkspace', 'zh-cn'));
    await workbench().waitForNotification('在 1 个文件中发现');
  });
});
