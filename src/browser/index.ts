import { redactSecrets } from '../core/redactSecrets';
import { startDeadline } from './deadline';
import { asBrowserError, BrowserError } from './errors';
import { findBrowsers } from './find';
import type { BrowserOutcome, BrowserRequest } from './request';
import { runFirst } from './run';

export { findBrowsers, type FoundBrowser } from './find';
export type { BrowserOutcome, BrowserRequest } from './request';

/**
 * Opens the WebSocket and mqtt.js in a headless Chromium-family browser with a throw-away profile, and reports the
 * browser's own reasons. When it settles, no process, port or folder of the run is left.
 *
 * Rejects only with the reason of `signal`'s abort.
 */
export async function runBrowser(request: BrowserRequest, signal: AbortSignal): Promise<BrowserOutcome> {
  signal.throwIfAborted();
  const paths = request.browser === 'auto' ? findBrowsers().map(({ path }) => path) : [request.browser];
  if (paths.length === 0) return { kind: 'none-found' };

  const deadline = startDeadline(request.timeoutMs, signal);
  try {
    const fact = await runFirst(paths, request, deadline);
    return { kind: 'measured', fact: redactSecrets(fact, secretsOf(request)) };
  } catch (error) {
    signal.throwIfAborted();
    const reason = deadline.signal.aborted ? timeUp(request.timeoutMs) : asBrowserError(error);
    return { kind: 'failed', failure: reason.toFailure() };
  } finally {
    deadline.clear();
  }
}

function timeUp(timeoutMs: number): BrowserError {
  return new BrowserError('timeout', 'TIMEOUT', `no result within ${timeoutMs} ms`);
}

/** A broker may send back what it was sent. */
function secretsOf({ connect }: BrowserRequest): string[] {
  return [connect.username, connect.password].filter((secret) => secret !== null);
}
