import { type Browser, chromium } from 'playwright-core';
import { findBrowsers } from '../../src/browser/find';

const quietFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium's sandbox cannot be set up for root. */
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Playwright would end this process on a signal before the VS Code server has been stopped. */
const signalsLeftToCaller = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/**
 * Launches the browser that shows the workbench, headless.
 * The caller closes it, also on a signal.
 * @throws when this machine has no Chrome, Edge or Chromium
 */
export async function launchWorkbenchBrowser(): Promise<Browser> {
  const [found] = findBrowsers();
  if (found === undefined) throw new Error('No Chrome, Edge or Chromium found to show VS Code in.');
  return await chromium.launch({
    executablePath: found.path,
    args: [...quietFlags, ...rootFlags],
    ...signalsLeftToCaller,
  });
}
