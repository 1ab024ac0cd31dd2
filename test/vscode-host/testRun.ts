import type { Page } from 'playwright-core';

/** Lines of the workbench's log that say nothing about a test run. */
const workbenchChatter = [
  /^Resolv(ing|ed) connection token/,
  /^Creating a socket/,
  /^\[(reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker)/,
  /^(Ignoring fetching|Updating) additional/,
  /^Started initializing default profile/,
  /^Cannot find module '\.\/build\/Release\/watchdog'/,
];

const extensionHostLost = /\[ExtensionHost\].*socket close event/;

/** Exit codes of a run that did not end by itself, beside those of the tests. */
export const exitCodes = { hostLost: 96, pageCrashed: 97, timedOut: 98 } as const;

/** How long a whole test run may take, in milliseconds. */
const runLimitMs = 600_000;

/**
 * Runs the tests that the address names, prints what they print, and resolves to their exit code.
 * VS Code reports 0 when its extension host dies during the tests; here that is `exitCodes.hostLost`.
 */
export async function runTestPage(page: Page, address: string): Promise<number> {
  const log = { hostLost: false };
  await page.exposeFunction('codeAutomationLog', (_level: string, parts: unknown[]) => {
    const text = parts.map(String).join(' ');
    if (extensionHostLost.test(text)) log.hostLost = true;
    if (!workbenchChatter.some((pattern) => pattern.test(text))) console.log(text);
  });
  const ended = new Promise<number>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => resolve(exitCodes.pageCrashed));
    setTimeout(() => resolve(exitCodes.timedOut), runLimitMs).unref();
  });
  await page.goto(address);
  const code = await ended;
  return code === 0 && log.hostLost ? exitCodes.hostLost : code;
}
