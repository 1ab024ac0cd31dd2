import assert from 'node:assert/strict';
import { AskDiagnosis } from './askDiagnosis';
import { allowClipboard, clipboardText } from './clipboard';
import { DiagnosisPanel } from './diagnosisPanel';
import { usePractice } from './usePractice';
import { useWorkbench } from './useWorkbench';

describe('Diagnose MQTT Broker', function () {
  const listener = usePractice();
  const workbench = useWorkbench(this);
  const ask = () => new AskDiagnosis(workbench());
  const panel = () => new DiagnosisPanel(workbench());

  const wrongUrls = [
    { url: 'not a url', message: 'This is not a URL. Write wss://broker.example.com:8084/mqtt.' },
    { url: 'ftp://x', message: '"ftp:" is no scheme for MQTT over WebSocket.' },
  ];
  for (const { url, message } of wrongUrls) {
    it(`says while typing what is wrong with "${url}", and does not go on`, async () => {
      const { quickInput, page } = workbench();
      await ask().open();
      await quickInput.type(url, { accept: false });
      await quickInput.root.getByText(message).waitFor();
      await quickInput.input.press('Enter');
      assert.equal(await quickInput.input.inputValue(), url);
      assert.equal(await quickInput.root.getByText('(1/3)').count(), 1);
      await page.keyboard.press('Escape');
      await quickInput.root.waitFor({ state: 'hidden' });
    });
  }

  it('names the first cause and the next step', async () => {
    await ask().diagnose(listener('self-signed').url);
    assert.match(await panel().verdict(), /A browser does not connect\. The certificate is self-signed\./);
    assert.match(
      await panel().nextStep.innerText(),
      /Next step: Replace it with a certificate of a public CA/,
    );
    await workbench().screenshot('diagnosis-self-signed');
  });

  it('shows who connects, with what Chromium and this window measured', async () => {
    const [chromium, firefox, webview, node, unverified] = await panel().clients();
    assert.match(chromium ?? '', /measured in a browser.*Fails.*net::ERR_CERT_AUTHORITY_INVALID.*1006/s);
    assert.match(firefox ?? '', /predicted.*Fails.*MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT/s);
    assert.match(webview ?? '', /measured by this panel.*Fails.*1006/s);
    assert.match(node ?? '', /measured.*Fails.*DEPTH_ZERO_SELF_SIGNED_CERT/s);
    assert.match(unverified ?? '', /measured.*Connects/s);
  });

  it('shows the steps, the certificate, and the findings with their fixes', async () => {
    const steps = await panel().steps.allInnerTexts();
    assert.deepEqual(
      steps.map((step) => step.split('\n')[0]),
      [
        ...['URL', 'Page', 'DNS', 'TCP', 'TLS and certificate', 'WebSocket upgrade', 'MQTT'],
        ...['Idle connection', 'Your browser', 'VS Code panel'],
      ],
    );
    assert.match(steps[4] ?? '', /Failed.*\d+ ms.*TLSv1\.3/s);
    assert.match(await panel().certificates.innerText(), /localhost.*sent by the server.*self-signed/s);
    const [cause] = await panel().findings.allInnerTexts();
    assert.match(cause ?? '', /Error.*First cause.*mkcert -install.*Source: RFC 5280/s);
  });

  it('copies the report as Markdown', async () => {
    await allowClipboard(workbench());
    await panel().button('Copy as Markdown').click();
    await panel().text('The report was copied as Markdown.').waitFor();
    const { url } = listener('self-signed');
    const markdown = await clipboardText(workbench());
    assert.ok(markdown.startsWith(`# MQTT over WebSocket: \`${url}\``), markdown);
    assert.match(markdown, /\| fails \| `net::ERR_CERT_AUTHORITY_INVALID` \|/);
  });

  it('takes the same panel for the next broker, and measures that it connects', async () => {
    await ask().diagnose(listener('healthy-ws').url);
    assert.match(await panel().verdict(), /A browser connects: MQTT over WebSocket worked in Chromium\./);
    for (const client of await panel().clients()) assert.match(client, /Connects.*no error/s);
    const steps = await panel().steps.allInnerTexts();
    assert.match(steps.at(-1) ?? '', /Passed.*mqtt\.js connected; a message came back/s);
    assert.equal(await workbench().page.locator('.tab').count(), 1);
  });

  it('has not kept VS Code waiting, by its own count', async () => {
    const { quickInput, page } = workbench();
    await quickInput.runCommand('Developer: Show Running Extensions');
    const editor = page.locator('.runtime-extensions-editor');
    const row = editor.locator('.monaco-list-row', { hasText: 'MQTT WSS Doctor' });
    // The slowest come first, and only rows in sight are there.
    await editor.locator('.monaco-list-row').first().click();
    await page.keyboard.press('End');
    const ms = Number(/Activation: (\d+)ms/.exec(await row.innerText())?.[1]);
    console.log(`      activated in ${ms} ms`);
    assert.ok(ms < 1000, `${ms} ms`);
  });
});
