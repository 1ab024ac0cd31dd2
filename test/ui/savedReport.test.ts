import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isReport } from '../../src/shared/reportGuard';
import { AskDiagnosis } from './askDiagnosis';
import { commandLabel } from './commandLabel';
import { DiagnosisPanel } from './diagnosisPanel';
import { chooseFile } from './fileDialog';
import { until } from '../support/until';
import { useFolder } from './useFolder';
import { usePractice } from './usePractice';
import { useWorkbench } from './useWorkbench';

describe('A report', function () {
  const folder = useFolder();
  const file = path.join(folder, 'report.json');
  const listener = usePractice();
  const workbench = useWorkbench(this);
  const panel = () => new DiagnosisPanel(workbench());
  let verdict = '';

  async function open(saved: string): Promise<void> {
    await workbench().quickInput.runCommand(commandLabel('openReport'));
    await chooseFile(workbench(), 'Open Saved Report', saved);
  }

  before(async function () {
    this.timeout(60_000);
    await new AskDiagnosis(workbench()).diagnose(listener('self-signed').url);
    verdict = await panel().verdict();
  });

  it('is saved as JSON', async () => {
    await panel().button('Save as JSON').click();
    await chooseFile(workbench(), 'Save Report', file);
    await until('the file is written', () => isReport(readJson(file)));
    const report = readJson(file);
    assert.ok(isReport(report));
    assert.equal(report.verdict.rootCause, 'certificate/self-signed');
    assert.equal(report.clients.chromium.basis, 'measured');
  });

  it('is restored after a reload of the window, and can be run again', async () => {
    await workbench().reload();
    assert.equal(await panel().verdict(), verdict);
    await panel().text('Report from').first().waitFor();
    assert.equal(await panel().verdictOfNextRun(), verdict);
    assert.equal(await workbench().page.locator('.tab').count(), 1);
  });

  it('is opened again in a panel of its own, and judged anew', async () => {
    await open(file);
    await workbench().page.locator('.tab').nth(1).waitFor();
    assert.equal(await panel().verdict(), verdict);
    await panel().text('judged anew').first().waitFor();
  });

  const damaged = [
    { what: 'that is no JSON', content: '{"schemaVersion": 1', message: 'The file is not JSON.' },
    {
      what: 'without evidence',
      content: '{"schemaVersion": 1, "evidence": {"schemaVersion": 1}}',
      message: 'This file is no report of MQTT WSS Doctor, or it is damaged.',
    },
    {
      what: 'of a newer version',
      content: '{"schemaVersion": 2}',
      message: 'This report was saved by a newer version of MQTT WSS Doctor.',
    },
  ];
  for (const { what, content, message } of damaged) {
    it(`${what} is refused with a sentence`, async () => {
      const other = path.join(folder, `${what}.json`);
      writeFileSync(other, content);
      await open(other);
      await workbench().waitForNotification(message);
      assert.equal(await workbench().page.locator('.tab').count(), 2);
    });
  }
});

/** `undefined` while the file is not there or not complete. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
