import type { Fact, FactName, FactValues } from '../core/evidence';
import { errorText } from './errorText';
import type { ProbeRun } from './index';
import { type ResultOf, skipped } from './outcome';
import { onAbort, since } from './timing';

/** The facts that are gathered from Node, in the order of the ladder. */
export const nodeFacts = [
  'dns',
  'tcp',
  'hello',
  'tlsBrowser',
  'tlsFirefox',
  'tlsWithoutSni',
  'tlsNode',
  'tlsLegacy',
  'trust',
  'upgradeBrowser',
  'upgradeBare',
  'paths',
  'port',
  'mqtt',
  'mqtt5',
  'mqttDesktop',
  'idle',
] as const satisfies readonly FactName[];

export type NodeFact = (typeof nodeFacts)[number];

const vantage = 'extension-host';

/** Settles every fact once: by its probe, as cancelled when the run is, as a bug when the probe throws. */
export class FactRecorder {
  readonly #open = new Set<NodeFact>(nodeFacts);
  /** Resolves when the run is cancelled; by then every fact is settled. */
  readonly cancelled: Promise<void>;
  #release: () => void = () => undefined;

  constructor(private readonly run: ProbeRun) {
    this.cancelled = new Promise((resolve) => {
      this.#release = onAbort(run.signal, () => {
        this.skipRest('cancelled');
        resolve();
      });
    });
  }

  /** Runs a probe, times it and settles its fact; the answer is for the probes that build on it. */
  async observe<N extends NodeFact>(name: N, probe: () => Promise<ResultOf<N>>): Promise<ResultOf<N>> {
    const start = performance.now();
    const result = await guarded<N>(probe);
    const times = { vantage, at: this.#offset(start), ms: since(start) } as const;
    if (result.status === 'skipped') this.#settle(name, { ...result, vantage });
    else this.#settle(name, { ...result, ...times });
    return result;
  }

  skip(name: NodeFact, reason: 'not-reached' | 'not-applicable' | 'not-asked'): void {
    this.#settle(name, { ...skipped(reason), vantage });
  }

  /** Settles everything that is still open. */
  skipRest(reason: 'not-reached' | 'cancelled'): void {
    for (const name of this.#open) this.#settle(name, { ...skipped(reason), vantage });
  }

  dispose(): void {
    this.#release();
  }

  #offset(time: number): number {
    return Math.max(0, Math.round((time - this.run.startedAt) * 10) / 10);
  }

  #settle<N extends NodeFact>(name: N, fact: Fact<FactValues[N]>): void {
    if (this.#open.delete(name)) this.run.settle(name, fact);
  }
}

async function guarded<N extends NodeFact>(probe: () => Promise<ResultOf<N>>): Promise<ResultOf<N>> {
  try {
    return await probe();
  } catch (error) {
    return { status: 'failed', failure: { layer: 'internal', kind: 'bug', ...errorText(error) } };
  }
}
