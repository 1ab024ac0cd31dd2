import type { Fact, WebviewFact } from '../core/evidence';
import type { HostMessage, WebviewRun } from '../shared/messages';
import { PendingReplies } from '../shared/pending';

/** What the page needs beyond its own limit to load and to answer, in ms. */
const graceMs = 5_000;

interface OpenRun {
  id: number;
  run: WebviewRun;
}

/** The panel's page as a place to connect from: hands it one run at a time and waits for what it saw. */
export class WebviewVantage {
  private readonly pending = new PendingReplies<Fact<WebviewFact>>();
  private open: OpenRun | null = null;
  private pageIsReady = false;

  constructor(private readonly post: (message: HostMessage) => void) {}

  /** Resolves with a skipped fact when `signal` aborts, and with a failed one when the page stays silent. */
  async measure(run: WebviewRun, signal: AbortSignal): Promise<Fact<WebviewFact>> {
    const startedAt = performance.now();
    const { id, reply } = this.pending.open(run.timeoutMs + graceMs, noAnswer(run.timeoutMs + graceMs));
    const cancel = () => {
      if (this.pending.settle(id, skipped('cancelled'))) this.post({ type: 'stopMeasuring', id });
    };
    signal.addEventListener('abort', cancel);
    this.open = { id, run };
    if (this.pageIsReady) this.post({ type: 'measure', id, run });
    if (signal.aborted) cancel();
    try {
      const fact = await reply;
      // The page knows how long it took, but not when the run began.
      return fact.status === 'skipped'
        ? fact
        : { ...fact, at: Math.max(0, performance.now() - startedAt - fact.ms) };
    } finally {
      signal.removeEventListener('abort', cancel);
      this.open = null;
    }
  }

  /** The page was replaced by another one, which has not loaded yet. */
  pageIsLoading(): void {
    this.pageIsReady = false;
  }

  /** The page has loaded, perhaps anew because it was hidden: what it did not finish begins again. */
  pageHasLoaded(): void {
    this.pageIsReady = true;
    if (this.open !== null) this.post({ type: 'measure', ...this.open });
  }

  /** Takes the page's answer; `false` where nobody waits for it any more. */
  settle(id: number, fact: Fact<WebviewFact>): boolean {
    return this.pending.settle(id, fact);
  }

  dispose(): void {
    this.pending.settleAll(skipped('cancelled'));
  }
}

/** The webview's fact where the page did not look. */
export function skipped(reason: 'cancelled' | 'not-asked' | 'pending'): Fact<WebviewFact> {
  return { status: 'skipped', vantage: 'webview', reason };
}

function noAnswer(ms: number): Fact<WebviewFact> {
  return {
    status: 'failed',
    vantage: 'webview',
    at: 0,
    ms,
    failure: {
      layer: 'browser',
      kind: 'timeout',
      code: 'NO_ANSWER',
      message: 'The panel was hidden or did not answer.',
    },
  };
}
