import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type PracticeBroker, startPractice } from '../../src/practice';
import { AskDiagnosis } from './askDiagnosis';
import { DiagnosisPanel } from './diagnosisPanel';
import { chooseFile } from './fileDialog';
import { useFolder } from './useFolder';
import { useWorkbench } from './useWorkbench';

const dialog = 'Judge as Though This CA Was Imported';

describe('What would be if a CA was imported', function () {
  const folder = useFolder();
  const authority = path.join(folder, 'ca.pem');
  let practice: PracticeBroker;
  const workbench = useWorkbench(this);
  const panel = () => new DiagnosisPanel(workbench());
  const fromFile = () => panel().button('Judge as though I had imported a CA from a file…');
  let seen = '';

  before(async function () {
    this.timeout(60_000);
    practice = await startPractice();
    writeFileSync(authority, practice.caPem);
    const healthy = practice.listeners.find(({ name }) => name === 'healthy');
    assert.ok(healthy);
    await new AskDiagnosis(workbench()).diagnose(healthy.url);
    seen = await panel().verdict();
  });

  after(() => practice.close());

  it('is asked for where the chain breaks', async () => {
    assert.match(seen, /does not connect/);
    await panel().text('Here the chain breaks').first().waitFor();
    await fromFile().waitFor();
  });

  it('is judged with a CA out of a file, and says that it is a "what if"', async () => {
    await fromFile().click();
    await chooseFile(workbench(), dialog, authority);
    await panel().text('Judged as though you had imported').waitFor();
    assert.match(await panel().verdict(), /would connect/);
    await panel().text('trusted as though you had imported it').waitFor();
    const [chromium = ''] = await panel().clients();
    assert.match(chromium, /predicted/);
  });

  it('ends where the user goes back to what was seen', async () => {
    await panel().button('Back to what was seen').click();
    await fromFile().waitFor();
    assert.equal(await panel().verdict(), seen);
  });

  it('is not judged with a file that holds no certificate', async () => {
    const file = path.join(folder, 'no-ca.pem');
    writeFileSync(file, 'this is no certificate');
    await fromFile().click();
    await chooseFile(workbench(), dialog, file);
    await panel().text('The file is a text without a certificate').waitFor();
    assert.equal(await panel().verdict(), seen);
  });
});
