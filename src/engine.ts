import { runBrowser } from './browser';
import type { BrowserFact, Evidence, Fact, WebviewFact } from './core/evidence';
import { pendingFacts, skippedFact } from './core/emptyFacts';
import { sentOrigin } from './core/page';
import { pageCredentials } from './core/pageCredentials';
import { redactSecrets } from './core/redactSecrets';
import type { DiagnosisRequest } from './core/request';
import { secretsOf } from './core/secretsOf';
import { subprotocolFor } from './core/subprotocol';
import { urlOf } from './core/urlOf';
import { gatherFacts } from './probes';

export { judge } from './core/judge';
export { reportToMarkdown } from './core/markdown';
export { certificateName } from './core/certificate/certificateName';
export { readAuthorities } from './core/file/authorities';
export { readCertificateFile } from './core/file/read';
export { readEvidence } from './core/evidenceGuard';
export { checkCertificates } from './probes/file/checkCertificates';
export { assumeTrusted, sentCertificate } from './probes/trust/assume';

/** Who waits for a run. */
export interface RunObserver {
  signal: AbortSignal;
  /** Called with a snapshot whenever a fact has settled. */
  onEvidence: (evidence: Evidence) => void;
  /** A panel will measure the webview; its fact stays pending until `withWebview`. */
  hasWebview?: boolean;
}

/** Time left for judging and ending when the limit of the whole run is reached, in ms. */
const reserveMs = 500;

/**
 * Gathers the evidence of one run: the Node probes and the browser side by side. Resolves also when it is cancelled,
 * with what was found until then; it rejects only for a bug.
 */
export async function diagnose(request: DiagnosisRequest, observer: RunObserver): Promise<Evidence> {
  observer.signal.throwIfAborted();
  const startedAt = performance.now();
  const limit = AbortSignal.timeout(
    Math.max(1000, request.timeoutMs - reserveMs) + (request.idleSeconds ?? 0) * 1000,
  );
  const signal = AbortSignal.any([observer.signal, limit]);
  const secrets = secretsOf(request);
  let evidence = redactSecrets(emptyEvidence(request, observer.hasWebview ?? false), secrets);

  const update = (facts: Partial<Evidence['facts']>): void => {
    evidence = {
      ...evidence,
      ms: Math.round(performance.now() - startedAt),
      facts: { ...evidence.facts, ...redactSecrets(facts, secrets) },
    };
    observer.onEvidence(evidence);
  };

  observer.onEvidence(evidence);
  const probes = gatherFacts(request, {
    signal,
    startedAt,
    settle: (name, fact) => update({ [name]: fact }),
  });
  // A broker ends a session when another one comes with the same client id (MQTT 5.0, 3.1.4).
  const turn = request.clientId === null ? Promise.resolve() : probes;
  const browser = turn.then(() => observeChromium(request, signal, startedAt));
  await Promise.all([probes, browser.then((chromium) => update({ chromium }))]);
  return evidence;
}

/** The same evidence with what the panel's own page found. */
export function withWebview(evidence: Evidence, webview: Fact<WebviewFact>): Evidence {
  return { ...evidence, facts: { ...evidence.facts, webview } };
}

function emptyEvidence(request: DiagnosisRequest, hasWebview: boolean): Evidence {
  const { target, credentials } = request;
  return {
    schemaVersion: 1,
    startedAt: new Date().toISOString(),
    ms: 0,
    target,
    input: {
      pageOrigin: request.pageOrigin,
      origin: sentOrigin(request.pageOrigin),
      protocolVersion: request.protocolVersion,
      clientId: request.clientId,
      hasUsername: credentials.username !== null,
      hasPassword: credentials.password !== null,
      trust: request.trust,
      resolve: request.resolve,
      idleSeconds: request.idleSeconds,
    },
    environment: request.environment,
    facts: pendingFacts(hasWebview),
  };
}

async function observeChromium(
  request: DiagnosisRequest,
  signal: AbortSignal,
  startedAt: number,
): Promise<Fact<BrowserFact>> {
  const { target } = request;
  if (request.browser === 'none') return skippedFact('chromium', 'not-asked');
  if (target.form !== 'url') return skippedFact('chromium', 'not-reached');
  const begun = performance.now();
  const observed = () => ({
    vantage: 'chromium' as const,
    at: begun - startedAt,
    ms: performance.now() - begun,
  });
  try {
    const outcome = await runBrowser(
      {
        browser: request.browser,
        url: request.secrets.url,
        // What mqtt.js opens, with the query that the reports leave out.
        socketUrl: 'url' in target.opens ? urlOf(target, { path: request.secrets.path }) : null,
        pageOrigin: request.pageOrigin,
        subprotocol: subprotocolFor(request.protocolVersion),
        connect: {
          protocolVersion: request.protocolVersion,
          clientId: request.clientId,
          ...pageCredentials(request),
        },
        resolve: request.resolve,
        trust: request.trust,
        timeoutMs: request.timeoutMs - 2 * reserveMs,
      },
      signal,
    );
    switch (outcome.kind) {
      case 'measured':
        return { status: 'ok', ...observed(), value: outcome.fact };
      case 'none-found':
        return skippedFact('chromium', 'no-browser');
      case 'failed':
        return { status: 'failed', ...observed(), failure: outcome.failure };
    }
  } catch (error) {
    if (signal.aborted) return skippedFact('chromium', 'cancelled');
    throw error;
  }
}
