import assert from 'node:assert/strict';
import { listenerDefinitions } from '../../src/practice/listeners';
import { AskDiagnosis } from './askDiagnosis';
import { commandLabel } from './commandLabel';
import { useWorkbench } from './useWorkbench';

describe('The practice broker in VS Code', function () {
  const workbench = useWorkbench(this);
  const ask = () => new AskDiagnosis(workbench());
  const offered = listenerDefinitions.filter(({ available }) => available?.() ?? true);

  it('starts by its command and offers its listeners', async () => {
    const { quickInput } = workbench();
    await quickInput.runCommand(commandLabel('startPractice'));
    const started = workbench().notification(
      `The practice broker runs on this machine with ${offered.length} listeners.`,
    );
    await started.getByRole('button', { name: 'Diagnose a Listener…' }).click();
    for (const { title } of offered) {
      await quickInput.type(title(), { accept: false });
      await quickInput.row(title()).waitFor();
    }
    await workbench().page.keyboard.press('Escape');
  });

  it('diagnoses a listener with its CA trusted', async () => {
    const title = offered.find(({ name }) => name === 'common-name-only')?.title() ?? '';
    const panel = await ask().diagnoseListener(title);
    assert.match(await panel.verdict(), /The certificate has a common name, but no subject alternative name/);
    const [chromium, , , , unverified] = await panel.clients();
    assert.match(chromium ?? '', /measured.*Fails.*net::ERR_CERT_COMMON_NAME_INVALID/s);
    assert.match(unverified ?? '', /Connects/);
    await workbench().screenshot('diagnosis-common-name-only');
  });

  it('stops by its command', async () => {
    const { quickInput, page } = workbench();
    await quickInput.runCommand(commandLabel('stopPractice'));
    await workbench().waitForNotification('The practice broker is stopped.');
    await ask().open();
    await quickInput.row('Start the practice broker…').waitFor();
    await page.keyboard.press('Escape');
  });
});
