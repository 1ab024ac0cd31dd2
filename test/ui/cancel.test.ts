import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { processesNaming } from '../real/browser/leftovers';
import { AskDiagnosis } from './askDiagnosis';
import type { DiagnosisPanel } from './diagnosisPanel';
import { until } from '../support/until';
import { useFolder } from './useFolder';
import { usePractice } from './usePractice';
import { useWorkbench } from './useWorkbench';

describe('Cancelling a diagnosis', function () {
  /** Where the launched browser has its profile, by which it is told from those of others. */
  const folder = useFolder();
  const listener = usePractice();
  const workbench = useWorkbench(this, { env: { TMPDIR: folder } });
  const browsers = () => processesNaming(folder, '--remote-debugging-pipe');
  const profiles = () => readdirSync(folder).filter((name) => name.startsWith('mqtt-wss-doctor-browser-'));

  async function start(): Promise<DiagnosisPanel> {
    const panel = await new AskDiagnosis(workbench()).diagnose(listener('connack-never').url);
    await until('the browser runs', () => browsers().length > 0);
    return panel;
  }

  async function assertEnded(panel: DiagnosisPanel): Promise<void> {
    const { url } = listener('connack-never');
    await panel.runAgain.waitFor();
    assert.match(await panel.notice.innerText(), /Cancelled\. What was found until then is shown/);
    await workbench().notification(`Diagnosing ${url}`).waitFor({ state: 'hidden' });
    await until('the browser has ended', () => browsers().length === 0);
    await until('its profile is removed', () => profiles().length === 0);
  }

  it('from the notification ends everything', async () => {
    const panel = await start();
    const notification = workbench().notification(`Diagnosing ${listener('connack-never').url}`);
    await notification.getByRole('button', { name: 'Cancel' }).click();
    await assertEnded(panel);
    await workbench().screenshot('cancelled');
  });

  it('from the panel ends everything', async () => {
    const panel = await start();
    await panel.cancel.click();
    await assertEnded(panel);
  });
});
