import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errors, type FrameLocator, type Page } from 'playwright-core';
import { ensureHost } from '../vscode-host/install';
import { startServer } from '../vscode-host/server';
import { changeSettings, type Settings } from '../vscode-host/userData';
import { workbenchAddress } from '../vscode-host/workbenchAddress';
import { launchWorkbenchBrowser } from '../vscode-host/workbenchBrowser';
import { CleanUp } from './cleanUp';
import { installedExtension } from './packaged';
import { QuickInput } from './quickInput';
import { type Theme, themes } from './themes';

export interface WorkbenchOptions {
  /** A folder to open; an empty window when left out. */
  workspace?: string;
  /** Display language of VS Code and the extension, for example `zh-cn`. VS Code's own texts stay English. */
  locale?: string;
  settings?: Settings;
  /** Added to the environment of the extension host. */
  env?: NodeJS.ProcessEnv;
}

const viewport = { width: 1400, height: 900 };

/** How long Playwright waits for an element, in milliseconds. */
const waitMs = 20_000;

/** How long a toast may take to come, in milliseconds; it stays for 10 s. */
const toastMs = 5000;

/** Where screenshots go. */
const screenshotFolder = path.resolve(__dirname, '..', '..', 'out', 'screenshots');

/** Waits until the window is drawn in its theme's colours: themes are extensions, so VS Code knows them all then. */
async function ready(page: Page): Promise<void> {
  await page.locator('.monaco-workbench[class*="vscode-theme-"] .statusbar').waitFor();
}

/** VS Code in a browser window, with the packaged extension installed. */
export class Workbench {
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly #release: () => Promise<void>;

  private constructor(page: Page, release: () => Promise<void>) {
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.#release = release;
  }

  /** Starts VS Code and resolves once its window is ready. Call {@link close} in any case. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const { workspace, locale, settings, env } = options;
    const stack = new CleanUp();
    try {
      const folder = mkdtempSync(path.join(tmpdir(), 'mqtt-wss-doctor-ui-'));
      const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      stack.defer(removeFolder);
      const host = await ensureHost();
      const userDataDir = path.join(folder, 'user-data');
      changeSettings(userDataDir, settings ?? {});
      const server = await startServer({
        ...{ host, userDataDir, extensionsDir: await installedExtension(host) },
        ...(locale === undefined ? {} : { locale }),
        ...(env === undefined ? {} : { env }),
      });
      stack.defer(() => server.stop());
      // After the server's own: an interrupted test run only exits.
      process.once('exit', removeFolder);
      stack.defer(() => void process.off('exit', removeFolder));
      const browser = await launchWorkbenchBrowser();
      stack.defer(() => browser.close());
      const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
      page.setDefaultTimeout(waitMs);
      await page.goto(workbenchAddress(server, workspace === undefined ? {} : { workspace }));
      await ready(page);
      return new Workbench(page, () => stack.run());
    } catch (error) {
      await stack.run();
      throw error;
    }
  }

  /** The document of the visible webview, for example the diagnosis panel. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** A notification (toast) that contains this text. */
  notification(text: string): ReturnType<Page['locator']> {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /**
   * Waits until VS Code has said this. Now and then it shows no toast and only marks the bell: then the list behind the
   * bell is opened.
   */
  async waitForNotification(text: string): Promise<void> {
    try {
      await this.notification(text).waitFor({ timeout: toastMs });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      await this.quickInput.runCommand('Notifications: Show Notifications');
      await this.page.locator('.notifications-center .notification-list-item', { hasText: text }).waitFor();
      await this.quickInput.runCommand('Notifications: Hide Notifications');
    }
  }

  /** Loads the window anew with the command for that: unlike a reload of the page, it keeps the newest state. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.quickInput.runCommand('Developer: Reload Window');
    await loaded;
    await ready(this.page);
  }

  /** Chooses a colour theme as a user does, and resolves once the window shows it. */
  async setTheme(theme: Theme): Promise<void> {
    const { label, workbenchClass } = themes[theme];
    await this.quickInput.runCommand('Preferences: Color Theme');
    await this.quickInput.root.getByPlaceholder('Select Color Theme').waitFor();
    await this.quickInput.anyRow().waitFor();
    await this.quickInput.type(label, { accept: false });
    await this.quickInput.pick(label);
    await this.page.locator(`.monaco-workbench.${workbenchClass}`).waitFor();
  }

  /** Saves what the window shows as `out/screenshots/<name>.png`, and resolves to that file. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(screenshotFolder, { recursive: true });
    const file = path.join(screenshotFolder, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Ends the browser and VS Code and removes their files. */
  async close(): Promise<void> {
    await this.#release();
  }
}
