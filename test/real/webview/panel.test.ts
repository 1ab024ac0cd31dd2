import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { isReport } from '../../../src/shared/reportGuard';
import type { HostMessage, WebviewRun } from '../../../src/shared/messages';
import type { DiagnosisView, Phase } from '../../../src/shared/view';
import type { Report } from '../../../src/core/report';
import { startPractice } from '../../../src/practice';
import { fileReport } from '../../support/fileReport';
import { buildPanelScript, launchBrowser, openPanelPage, type PanelPage } from './panelPage';
import { themes, type ThemeName } from './themes';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

function savedReport(name: string): Report {
  const file = new URL(`../../fixtures/reports/${name}.json`, import.meta.url);
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  assert.ok(isReport(report), name);
  return report;
}

function viewOf(report: Report | null, phase: Phase): DiagnosisView {
  return { phase, url: 'wss://broker.example.com:8084/mqtt', report, assumption: null };
}

function init(view: DiagnosisView, bundle: Record<string, string> | null = null): HostMessage {
  return { type: 'init', language: bundle === null ? 'en' : 'zh-cn', bundle, view };
}

describe('diagnosis panel in a real browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let script: string;

  before(async () => {
    [browser, script] = await Promise.all([launchBrowser(), buildPanelScript()]);
  });
  after(() => browser.close());

  async function open(theme: ThemeName = 'dark', width = 900, connect: string[] = []): Promise<PanelPage> {
    return openPanelPage(browser, script, { theme, width, connect });
  }

  for (const theme of Object.keys(themes) as ThemeName[]) {
    for (const width of [900, 320]) {
      it(`has no serious accessibility violation in ${theme} at ${width} pixels`, async () => {
        const panel = await open(theme, width);
        for (const view of [
          viewOf(savedReport('self-signed'), 'finished'),
          viewOf(savedReport('self-signed'), 'running'),
          viewOf(savedReport('healthy'), 'idle'),
          viewOf(await fileReport(), 'finished'),
        ]) {
          await panel.post(init(view));
          await panel.page.locator('table').waitFor();
          await panel.page.evaluate(
            `for (const part of document.querySelectorAll('details')) part.open = true;`,
          );
          assert.deepEqual(await seriousViolations(panel), []);
        }
        const overflow = await panel.page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        assert.equal(overflow, 0, 'the page scrolls sideways');
        assert.deepEqual(panel.complaints, []);
        await panel.page.close();
      });
    }
  }

  it('shows where the chain breaks, and asks to judge as though its CA was trusted', async () => {
    const { page, post, messageOf, kept } = await open();
    const report = savedReport('self-signed');
    await post(init(viewOf(report, 'finished')));
    await page.getByText('Here the chain breaks: it signed itself').waitFor();
    const bar = page.locator('.time-bar').first();
    assert.match((await bar.getAttribute('aria-label')) ?? '', /^valid .+ – .+$/);
    assert.ok(Number((await bar.locator('.span').first().boundingBox())?.width) > 1);
    await page.getByRole('button', { name: /^Judge as though I had imported "/ }).click();
    const { action } = await messageOf('request');
    assert.deepEqual(action, {
      name: 'assumeTrust',
      fingerprint: report.chain[0]?.certificate.fingerprint,
    });
    const before = await kept();
    await post({
      type: 'view',
      view: { ...viewOf(report, 'finished'), assumption: 'My CA' },
    });
    await page.getByText('as though you had imported "My CA"').waitFor();
    assert.deepEqual(await kept(), before, 'a "what if" is not what a reload brings back');
    await page.getByRole('button', { name: 'Back to what was seen' }).waitFor();
    await page.close();
  });

  it('shows the verdict, the clients and the first cause first', async () => {
    const { page, post } = await open();
    const report = savedReport('self-signed');
    await post(init(viewOf(report, 'finished')));
    await page.getByRole('heading', { name: report.verdict.summary }).waitFor();
    const rows = await page.getByRole('row').allInnerTexts();
    assert.equal(rows.length, 6);
    assert.match(rows[1] ?? '', /Chrome.*Fails.*net::ERR_CERT_AUTHORITY_INVALID.*1006/s);
    assert.match(rows[5] ?? '', /verification off.*Connects/s);
    assert.match(await page.locator('.finding').first().innerText(), /self-signed.*First cause/s);
    await page.close();
  });

  it('shows who would accept the certificate of a file, and no steps that nobody took', async () => {
    const { page, post, complaints } = await open();
    await post(init(viewOf(await fileReport(), 'finished')));
    await page.getByRole('heading', { name: 'Certificate file server.pem' }).waitFor();
    await page.getByRole('heading', { name: 'Who would accept it' }).waitFor();
    const rows = await page.getByRole('row').allInnerTexts();
    assert.equal(rows.length, 5, 'a heading and four clients: the panel does not connect');
    assert.match(rows[1] ?? '', /Chrome.*predicted.*Refuses.*net::ERR_CERT_AUTHORITY_INVALID/s);
    assert.match(rows[4] ?? '', /verification off.*predicted.*Accepts/s);
    assert.equal(await page.locator('.ladder').count(), 0);
    const text = await page.locator('body').innerText();
    assert.match(text, /broker\.example\s+from the file/);
    assert.match(text, /host broker\.example/);
    assert.doesNotMatch(text, /Connects|page not given|sent by the server|Run Again/);
    await page.getByRole('button', { name: 'Check Again' }).waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('shows texts from outside as texts', async () => {
    const { page, post, complaints } = await open();
    const report = savedReport('self-signed');
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    for (const finding of report.findings) finding.detail = hostile;
    for (const step of report.steps) step.facts.push({ name: hostile, value: hostile });
    await post(init(viewOf(report, 'finished')));
    await page.locator('.finding').first().waitFor();
    assert.equal(await page.locator('img, main script').count(), 0);
    assert.equal(await page.title(), 'MQTT Diagnosis');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('makes links of web addresses only', async () => {
    const { page, post } = await open();
    const report = savedReport('self-signed');
    for (const finding of report.findings) finding.citation.url = 'javascript:alert(1)';
    await post(init(viewOf(report, 'finished')));
    await page.locator('.finding').first().waitFor();
    assert.equal(await page.locator('a').count(), 0);
    await page.close();
  });

  it('speaks the language that it is given', async () => {
    const { page, post } = await open();
    await post(init(viewOf(savedReport('healthy'), 'idle'), { 'Run Again': '重新运行' }));
    await page.getByRole('button', { name: '重新运行' }).waitFor();
    assert.equal(await page.getAttribute('html', 'lang'), 'zh-cn');
    await page.close();
  });

  it('asks the extension, and says how it went', async () => {
    const { page, post, sent } = await open();
    await post(init(viewOf(savedReport('self-signed'), 'finished')));
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    assert.deepEqual((await sent()).at(-1), { type: 'request', id: 1, action: { name: 'copyMarkdown' } });
    await post({ type: 'reply', id: 1, ok: false, message: 'The clipboard is locked.' });
    await page.getByText('The clipboard is locked.').waitFor();
    await page.close();
  });

  it('can be used with the keyboard alone, and keeps the focus when Cancel becomes Run Again', async () => {
    const { page, post, sent } = await open();
    await post(init(viewOf(savedReport('self-signed'), 'running')));
    await page.locator('#cancel').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent()).at(-1), { type: 'request', id: 1, action: { name: 'cancel' } });
    await post({ type: 'view', view: viewOf(savedReport('self-signed'), 'cancelled') });
    await page.locator('#run-again:focus').waitFor();
    assert.equal(await page.locator('#cancel').count(), 0);
    await page.close();
  });

  it('keeps the evidence of an ended run for a reload, and nothing else', async () => {
    const { page, post, kept } = await open();
    const report = savedReport('self-signed');
    await post(init(viewOf(report, 'running')));
    assert.equal(await kept(), null);
    await post({ type: 'view', view: viewOf(report, 'finished') });
    assert.deepEqual(await kept(), { evidence: report.evidence });
    await page.close();
  });

  it('drops a malformed message', async () => {
    const { page, post, complaints } = await open();
    await post(init(viewOf(savedReport('healthy'), 'finished')));
    await page.evaluate(`postMessage({ type: 'view', view: { phase: 'finished' } }, '*')`);
    await page.getByText('Who connects').waitFor();
    assert.deepEqual(complaints, ['Dropped a malformed message of the extension.']);
    await page.close();
  });

  it('connects to a broker by itself', async () => {
    const practice = await startPractice();
    try {
      const healthy = practice.listeners.find(({ name }) => name === 'healthy-ws');
      assert.ok(healthy, practice.listeners.map(({ name }) => name).join());
      const measured = await measureFrom(await open('dark', 900, [new URL(healthy.url).origin]), healthy.url);
      assert.equal(measured.value.socket.outcome, 'open');
      assert.equal(measured.value.mqtt.outcome, 'connected');
    } finally {
      await practice.close();
    }
  });

  /** Lets the page measure `url`. */
  async function measureFrom({ page, post, messageOf }: PanelPage, url: string) {
    await post(init(viewOf(null, 'running')));
    const none = { username: null, password: null, clientId: null };
    const run: WebviewRun = { socketUrl: url, mqttUrl: url, ...none, protocolVersion: 4, timeoutMs: 5_000 };
    await post({ type: 'measure', id: 7, run });
    const { id, fact } = await messageOf('measured');
    await page.close();
    assert.equal(id, 7);
    assert.ok(fact.status === 'ok', JSON.stringify(fact));
    return fact;
  }
});

/** What axe-core calls serious or worse. */
async function seriousViolations({ page }: PanelPage): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate<AxeViolation[]>('axe.run().then((result) => result.violations)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
