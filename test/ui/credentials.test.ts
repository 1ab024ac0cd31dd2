import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AskDiagnosis } from './askDiagnosis';
import { commandLabel } from './commandLabel';
import { DiagnosisPanel } from './diagnosisPanel';
import { chooseFile } from './fileDialog';
import { logText } from './logText';
import { until } from '../support/until';
import { useFolder } from './useFolder';
import { usePractice } from './usePractice';
import { useWorkbench } from './useWorkbench';

describe('A login for the broker', function () {
  const login = { username: 'night-shift-user', password: 'Pa55-w0rd-of-the-night' };
  const folder = useFolder();
  const listener = usePractice();
  const workbench = useWorkbench(this);
  const panel = () => new DiagnosisPanel(workbench());
  const ask = () => new AskDiagnosis(workbench());
  const broker = () => new URL(listener('refused-login').url).host;

  function assertFree(text: string): void {
    for (const secret of Object.values(login)) assert.ok(!text.includes(secret), `${secret} is in:\n${text}`);
  }

  it('is used, and does not appear in the panel', async () => {
    await ask().diagnose(listener('refused-login').url, { ...login, saveFor: broker() });
    await panel().verdict();
    const html = await panel().html();
    assert.match(html, /The broker does not accept user name or password/);
    assertFree(html);
  });

  it('does not appear in the saved report', async () => {
    const file = path.join(folder, 'report.json');
    await panel().button('Save as JSON').click();
    await chooseFile(workbench(), 'Save Report', file);
    await until('the file is written', () => readText(file).endsWith('}\n'));
    assert.match(readText(file), /"hasPassword": true/);
    assertFree(readText(file));
  });

  it('does not appear in the log', async () => {
    await panel().button('Show Log').click();
    const log = await logText(workbench());
    assert.match(log, /\[url\] passed.*\[webview\] failed.*mqtt\/bad-credentials/);
    assertFree(log);
  });

  it('that was saved is offered the next time, until it is forgotten', async () => {
    const { quickInput, page } = workbench();
    const thirdQuestion = async () => {
      await ask().open();
      await quickInput.type(listener('refused-login').url);
      await quickInput.root.getByText('(2/3)').waitFor();
      await quickInput.input.press('Enter');
      await quickInput.row('No credentials').waitFor();
    };
    await thirdQuestion();
    assert.equal(await quickInput.row('Use saved credentials').count(), 1);
    await page.keyboard.press('Escape');
    await quickInput.runCommand(commandLabel('clearCredentials'));
    await quickInput.row(broker()).waitFor();
    await quickInput.input.press('Enter');
    await workbench().waitForNotification(`Saved credentials were deleted: ${broker()}`);
    await thirdQuestion();
    assert.equal(await quickInput.row('Use saved credentials').count(), 0);
    await page.keyboard.press('Escape');
  });
});

/** Empty while the file is not there. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
