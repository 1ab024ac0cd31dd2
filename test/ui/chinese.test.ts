import assert from 'node:assert/strict';
import { translations } from '../support/strings';
import { AskDiagnosis } from './askDiagnosis';
import { DiagnosisPanel } from './diagnosisPanel';
import { textsIn } from './texts';
import { usePractice } from './usePractice';
import { useWorkbench } from './useWorkbench';

describe('Diagnose MQTT Broker in Chinese', function () {
  const listener = usePractice();
  const workbench = useWorkbench(this, { locale: 'zh-cn' });
  const text = textsIn('zh-cn');
  const ask = () => new AskDiagnosis(workbench(), 'zh-cn');
  const panel = () => new DiagnosisPanel(workbench());

  it('says while typing what is wrong with a URL', async () => {
    const { quickInput, page } = workbench();
    await ask().open();
    await quickInput.type('not a url', { accept: false });
    await quickInput.row(text('This is no broker URL yet')).waitFor();
    await quickInput.root
      .getByText(text('This is not a URL. Write {0}.', 'wss://broker.example.com:8084/mqtt'))
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('names the first cause and the next step', async () => {
    await ask().diagnose(listener('self-signed').url);
    const verdict = await panel().verdict();
    const cause = text('The certificate is self-signed');
    assert.ok(verdict.includes(text('A browser does not connect. {0}.', cause)), verdict);
    assert.ok((await panel().nextStep.innerText()).startsWith(text('Next step:')));
    await workbench().screenshot('diagnosis-zh-cn');
  });

  it('shows who connects', async () => {
    const [chromium, , , , unverified] = await panel().clients();
    for (const part of [
      text('Chrome, Edge, Chromium'),
      text('measured in a browser on this machine'),
      text('Fails'),
      'net::ERR_CERT_AUTHORITY_INVALID',
    ])
      assert.ok(chromium?.includes(part), part);
    assert.ok(unverified?.includes(text('Connects')), unverified);
  });

  it('leaves no text of the extension in English', async () => {
    const page = await panel().html();
    const english = Object.entries(translations('zh-cn'))
      .filter(([key, chinese]) => key !== chinese && key.includes(' ') && !/[{<>"&]/.test(key))
      .map(([key]) => key);
    assert.deepEqual(
      english.filter((key) => page.includes(key)),
      [],
    );
  });
});
