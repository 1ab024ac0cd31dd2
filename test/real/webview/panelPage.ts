import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { HostMessage, PageMessage } from '../../../src/shared/messages';
import { diagnosisHtml } from '../../../src/ui/diagnosisHtml';
import { font, themes, type ThemeName } from './themes';

const root = path.join(import.meta.dirname, '../../..');
/** A secure context, as VS Code's webviews are. */
const origin = 'https://panel.test';

/** The panel's page in a plain browser, with the same document, policy, script and style as in VS Code. */
export interface PanelPage {
  page: Page;
  /** What the page sent to the extension, in order. */
  sent: () => Promise<PageMessage[]>;
  /** The first message of a kind, once the page has sent it. */
  messageOf: <Type extends PageMessage['type']>(type: Type) => Promise<Extract<PageMessage, { type: Type }>>;
  /** What the page keeps for a reload. */
  kept: () => Promise<unknown>;
  post: (message: HostMessage) => Promise<void>;
  /** Texts that the browser's console had for refused resources and thrown errors. */
  complaints: string[];
}

export interface PanelPageOptions {
  theme: ThemeName;
  width: number;
  /** Origins that the policy lets the page connect to. */
  connect?: string[];
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  // Electron, which VS Code's webviews run in, has no Local Network Access checks either.
  const args = ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'];
  return chromium.launch({ executablePath, args });
}

/** Builds the page's script as esbuild.js does. */
export async function buildPanelScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src/webview/diagnosis/main.ts')],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome128',
    tsconfig: path.join(root, 'src/webview/tsconfig.json'),
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export async function openPanelPage(
  browser: Browser,
  script: string,
  { theme, width, connect = [] }: PanelPageOptions,
): Promise<PanelPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.addInitScript(vsCodeApi({ ...font, ...themes[theme] }));
  const style = await readFile(path.join(root, 'media/diagnosis.css'), 'utf8');
  const document = diagnosisHtml({
    cspSource: origin,
    nonce: 'dGVzdA==',
    scriptUri: `${origin}/diagnosis.js`,
    styleUri: `${origin}/diagnosis.css`,
    connect,
    language: 'en',
    title: 'MQTT Diagnosis',
  });
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/diagnosis.js') await route.fulfill({ body: script, contentType: 'text/javascript' });
    else if (pathname === '/diagnosis.css') await route.fulfill({ body: style, contentType: 'text/css' });
    else await route.fulfill({ body: document, contentType: 'text/html' });
  });
  await page.goto(`${origin}/`);
  const sent = () => page.evaluate<PageMessage[]>('sentToHost');
  return {
    page,
    complaints,
    sent,
    messageOf: async (type) => {
      for (;;) {
        for (const message of await sent()) if (isOfType(message, type)) return message;
        await sleep(50);
      }
    },
    kept: () => page.evaluate<unknown>('keptState'),
    post: (message) => page.evaluate(`postMessage(${JSON.stringify(message)}, '*')`),
  };
}

function isOfType<Type extends PageMessage['type']>(
  message: PageMessage,
  type: Type,
): message is Extract<PageMessage, { type: Type }> {
  return message.type === type;
}

/** Plays VS Code's part in the page. A text, because a function would bring along what tsx adds to it. */
function vsCodeApi(theme: Readonly<Record<string, string>>): string {
  return `
    globalThis.sentToHost = [];
    globalThis.keptState = null;
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => sentToHost.push(message),
      getState: () => keptState,
      setState: (state) => { keptState = state; },
    });
    document.addEventListener('DOMContentLoaded', () => {
      for (const [name, value] of Object.entries(${JSON.stringify(theme)}))
        document.documentElement.style.setProperty('--vscode-' + name, value);
    });
  `;
}
