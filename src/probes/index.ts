import { setMaxListeners } from 'node:events';
import type { Fact, FactName, FactValues } from '../core/evidence';
import type { DiagnosisRequest } from '../core/request';
import { lookUp } from './dns/lookUp';
import { limitsFor } from './limits';
import { type ResultOf, toResult } from './outcome';
import { ProbeContext } from './probeContext';
import { FactRecorder } from './recorder';
import { probeDesktop } from './stages/desktop';
import { probeEndpoint } from './stages/endpoint';
import { type AddressTrial, tryAddresses } from './tcp/tryAddresses';
import { withLimit } from './timing';
import { prepareContexts } from './tls/prepareContexts';

/** What a run gives to its probes, and where they bring what they find. */
export interface ProbeRun {
  signal: AbortSignal;
  /** `performance.now()` at the start of the run. */
  startedAt: number;
  /** Called once for every fact but `chromium` and `webview`. */
  settle<N extends FactName>(name: N, fact: Fact<FactValues[N]>): void;
}

/**
 * Runs every Node probe for the request; resolves when all facts (all names except `chromium` and `webview`) are settled.
 * Never rejects: a probe that throws settles as failed with layer `internal`. On abort it resolves at once, and what is not settled
 * by then is settled as cancelled.
 */
export async function gatherFacts(request: DiagnosisRequest, run: ProbeRun): Promise<void> {
  const recorder = new FactRecorder(run);
  try {
    await Promise.race([recorder.cancelled, gather(request, run, recorder)]);
  } finally {
    recorder.dispose();
  }
}

async function gather(request: DiagnosisRequest, run: ProbeRun, recorder: FactRecorder): Promise<void> {
  const limits = limitsFor(request.timeoutMs);
  if (request.target.form === 'url' && !run.signal.aborted)
    await withLimit(run.signal, limits.whole, (signal) => {
      // Each connection listens to it; there are more than Node thinks usual.
      setMaxListeners(0, signal);
      return climb(new ProbeContext({ request, limits, signal, runSignal: run.signal, recorder }));
    });
  recorder.skipRest('not-reached');
}

async function climb(context: ProbeContext): Promise<void> {
  const { request, limits, recorder } = context;
  const { host, port, desktop, secure } = request.target;
  if (secure) prepareContexts();
  const dns = await recorder.observe('dns', async () =>
    toResult(await lookUp(host, port, request.resolve, context.within(limits.dns))),
  );
  if (dns.status !== 'ok') return;
  const { addresses } = dns.value;
  const trial = tryAddresses(addresses, port, context.within(limits.tcp));
  const tryDesktop = (): AddressTrial =>
    desktop.port === port ? trial : tryAddresses(addresses, desktop.port, context.within(limits.tcp));
  await Promise.all([
    recorder.observe('tcp', () => tcpResult(trial)),
    probeDesktop(context, tryDesktop),
    climbFrom(trial, context),
  ]);
}

async function climbFrom(trial: AddressTrial, context: ProbeContext): Promise<void> {
  const used = await trial.used;
  if (used !== null) await probeEndpoint(context, used);
}

async function tcpResult(trial: AddressTrial): Promise<ResultOf<'tcp'>> {
  return toResult(await trial.fact);
}
