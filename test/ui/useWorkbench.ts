import { Workbench, type WorkbenchOptions } from './workbench';

/** The longest that starting VS Code may take, in milliseconds; the first start on a machine installs it. */
const startLimitMs = 300_000;
const testLimitMs = 60_000;

/** Ends by itself on a signal, so that what was started is cleared away; without a handler Node would just be gone. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/**
 * Gives a `describe` block one VS Code for all its tests: opened before the first, closed after the last. When a test
 * fails, what the window showed is kept as `out/screenshots/failed-<title>.png`.
 * @returns how a test gets at it
 */
export function useWorkbench(suite: Mocha.Suite, options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  suite.timeout(testLimitMs);

  before(async function () {
    this.timeout(startLimitMs);
    workbench = await Workbench.open(options);
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await workbench?.screenshot(`failed-${this.currentTest.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
  });

  after(async () => {
    await workbench?.close();
  });

  return () => {
    if (workbench === undefined) throw new Error('VS Code is only there while tests run.');
    return workbench;
  };
}
