import { BrowserError } from './errors';
import { launch, type LaunchOptions, type RunningBrowser } from './launch';

export interface StartedBrowser extends RunningBrowser {
  sandbox: boolean;
}

/** What Chromium prints before it gives up for want of its sandbox. */
const sandboxComplaint = /No usable sandbox|without --no-sandbox is not supported/;

/** Starts a browser with its sandbox, or without where Chromium refuses to start with it; rejects as `launch` does. */
export async function start(
  options: Omit<LaunchOptions, 'sandbox'>,
  signal: AbortSignal,
): Promise<StartedBrowser> {
  const isRoot = process.getuid?.() === 0;
  const attempt = async (sandbox: boolean) => ({
    ...(await launch({ ...options, sandbox }, signal)),
    sandbox,
  });
  try {
    return await attempt(!isRoot);
  } catch (error) {
    const lacksSandbox = error instanceof BrowserError && sandboxComplaint.test(error.message);
    if (isRoot || !lacksSandbox) throw error;
    return attempt(false);
  }
}
