import { Workbench, type WorkbenchOptions } from './workbench';

/** The longest that starting VS Code may take, in milliseconds; the first start on a machine installs it. */
const startLimitMs = 300_000;
const testLimitMs = 60_000;

/**
 * Gives a `describe` block one VS Code for all its tests: opened before the first, closed after the last. When a test
 * fails, what the window showed is kept as `out/screenshots/failed-<title>.png`.
 * @returns how a test gets at it
 */
export function useWorkbench(suite: Mocha.Suite, options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  let release = (): void => undefined;
  suite.timeout(testLimitMs);

  before(async function () {
    this.timeout(startLimitMs);
    const opening = Workbench.open(options);
    release = closeOnInterrupt(opening);
    workbench = await opening;
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await workbench?.screenshot(`failed-${this.currentTest.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
  });

  after(async () => {
    release();
    await workbench?.close();
  });

  return () => {
    if (workbench === undefined) throw new Error('VS Code is only there while tests run.');
    return workbench;
  };
}

/**
 * Lets an interrupted test run end VS Code, which would live on: it is no child of the terminal.
 * @returns ends the watch
 */
function closeOnInterrupt(opening: Promise<Workbench>): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  let ending: Promise<void> | undefined;
  const interrupted = (): void => {
    ending ??= opening.then((workbench) => workbench.close()).finally(() => process.exit(130));
  };
  for (const signal of signals) process.on(signal, interrupted);
  return () => {
    for (const signal of signals) process.off(signal, interrupted);
  };
}
