// `npm run screenshots`: takes the README's pictures in the real VS Code, of its own practice broker and of code.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listenerDefinitions } from '../src/practice/listeners/index.ts';
import { AskDiagnosis } from '../test/ui/askDiagnosis.ts';
import { CodeEditor } from '../test/ui/codeEditor.ts';
import { commandLabel } from '../test/ui/commandLabel.ts';
import { firstTry } from '../test/ui/lintSamples.ts';
import { textsIn } from '../test/ui/texts.ts';
import { Workbench } from '../test/ui/workbench.ts';
import { projectFolder } from './run.mjs';

const folder = path.join(projectFolder, 'media', 'screenshots');
const size = { width: 1160, height: 860 };

/**
 * The classic case, in which the CA is trusted and still only the desktop client connects; and a chain that breaks.
 * @type {{ file: string, listener: string, top: string, locale: 'en' | 'zh-cn', theme: import('../test/ui/themes.ts').Theme }[]}
 */
const pictures = [
  {
    file: 'diagnosis-dark.png',
    listener: 'common-name-only',
    top: 'h1',
    locale: 'en',
    theme: 'dark',
  },
  {
    file: 'diagnosis-light-zh-cn.png',
    listener: 'common-name-only',
    top: 'h1',
    locale: 'zh-cn',
    theme: 'light',
  },
  { file: 'chain-dark.png', listener: 'unknown-ca', top: '#chain', locale: 'en', theme: 'dark' },
];

mkdirSync(folder, { recursive: true });
for (const picture of pictures) await take(picture);
await takeLint('lint-dark.png');

/** `top` is what stands at the top of the picture. */
async function take({ file, listener, top, locale, theme }) {
  const workbench = await Workbench.open({ locale });
  try {
    const { page, quickInput } = workbench;
    await page.setViewportSize(size);
    await workbench.setTheme(theme);
    await quickInput.runCommand(commandLabel('startPractice', locale));
    await page.locator('.notification-toast').waitFor();
    const [title] = listenerDefinitions.filter(({ name }) => name === listener).map(titleOf);
    const panel = await new AskDiagnosis(workbench, locale).diagnoseListener(textsIn(locale)(title));
    await panel.verdict();
    await quickInput.runCommand('Notifications: Clear All Notifications');
    await page.locator('.notification-toast').waitFor({ state: 'detached' });
    if (top !== 'h1')
      await workbench
        .webview()
        .locator(top)
        .evaluate((element) => element.scrollIntoView());
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(folder, file) });
    console.log(path.join(folder, file));
  } finally {
    await workbench.close();
  }
}

/** Mistakes in code, in the editor and in the list, with the explanation of one. */
async function takeLint(file) {
  const parent = mkdtempSync(path.join(tmpdir(), 'screenshots-'));
  const workspace = path.join(parent, 'my-dashboard');
  mkdirSync(workspace);
  writeFileSync(path.join(workspace, 'dashboard.js'), firstTry);
  const workbench = await Workbench.open({ workspace, settings: { 'editor.minimap.enabled': false } });
  try {
    const { page, quickInput } = workbench;
    await page.setViewportSize(size);
    await workbench.setTheme('dark');
    const editor = new CodeEditor(workbench);
    await editor.open('dashboard.js');
    await editor.squiggles('warning').first().waitFor();
    await quickInput.runCommand('Problems: Focus on Problems View');
    await quickInput.runCommand('View: Close Primary Side Bar');
    await editor.hoverText('rejectUnauthorized');
    await page.screenshot({ path: path.join(folder, file) });
    console.log(path.join(folder, file));
  } finally {
    await workbench.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

function titleOf({ title }) {
  return title();
}
