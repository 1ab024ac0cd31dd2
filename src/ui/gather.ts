import type { Evidence } from '../core/evidence';
import type { Report } from '../core/report';
import type { DiagnosisRequest } from '../core/request';
import { webviewRunOf } from './buildRequest';
import { connectSources } from './diagnosisHtml';
import { loadEngine } from './lazy';
import { skipped, type WebviewVantage } from './webviewVantage';

/** Evidence and what it means. */
export interface Judged {
  evidence: Evidence;
  report: Report;
}

/**
 * Runs the engine and the panel's page side by side, and judges what both have found whenever there is more.
 * Resolves also when `signal` aborts, with what was found until then.
 */
export async function gather(
  request: DiagnosisRequest,
  vantage: WebviewVantage,
  signal: AbortSignal,
  onUpdate: (judged: Judged) => void,
): Promise<Judged> {
  const engine = await loadEngine();
  const canMeasure = connectSources(request.target).length > 0;
  let fromPage = skipped(canMeasure ? 'pending' : 'not-asked');
  let latest: Evidence | null = null;
  const judgeWithPage = (found: Evidence): Judged => {
    const evidence = engine.withWebview(found, fromPage);
    return { evidence, report: engine.judge(evidence) };
  };
  const observe = (found: Evidence) => {
    latest = found;
    onUpdate(judgeWithPage(found));
  };
  const measure = async () => {
    if (!canMeasure) return;
    fromPage = await vantage.measure(webviewRunOf(request), signal);
    if (latest !== null && !signal.aborted) onUpdate(judgeWithPage(latest));
  };
  const [evidence] = await Promise.all([
    engine.diagnose(request, { signal, onEvidence: observe, hasWebview: canMeasure }),
    measure(),
  ]);
  return judgeWithPage(evidence);
}
