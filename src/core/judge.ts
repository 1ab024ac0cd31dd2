import { judgeChain, type ChainJudgement } from './certificate/judge';
import { chainOf } from './chain';
import type { CheckContext } from './check';
import { describeClients } from './clients';
import { predictChromium } from './clients/chromium';
import { believedBy } from './clients/trustedStores';
import type { Evidence, Facts } from './evidence';
import { findCauses } from './findings';
import type { Finding, Report } from './report';
import { describeSteps } from './steps';
import { verdictOf } from './verdict';

/** Judges what one run found out. Pure: the same evidence gives the same report, in the language that is configured. */
export function judge(evidence: Evidence): Report {
  const judgements = {
    chromium: judgeCertificate(evidence, 'chromium'),
    firefox: judgeCertificate(evidence, 'firefox'),
  };
  const predicted = predictChromium(evidence, judgements.chromium);
  const context: CheckContext = {
    target: evidence.target,
    input: evidence.input,
    now: new Date(evidence.startedAt),
    certificate: judgements.chromium,
    predicted,
  };
  const { causes, bugs } = findCauses(evidence.facts, context);
  const clients = describeClients(evidence, judgements, predicted);
  const healthy = clients.chromium.outcome === 'connects';
  const findings = causes
    .map(({ finding }) => finding)
    .map((finding) => (healthy ? asWarning(finding) : finding));
  const { target, input } = evidence;
  return {
    schemaVersion: 1,
    tool: { name: 'mqtt-wss-doctor', version: evidence.environment.toolVersion },
    startedAt: evidence.startedAt,
    ms: evidence.ms,
    target: {
      url: target.url,
      scheme: target.scheme,
      host: target.host,
      port: target.port,
      path: target.path,
      pageOrigin: input.pageOrigin,
      opens: 'url' in target.opens ? target.opens.url : null,
    },
    steps: describeSteps(evidence, findings),
    clients,
    findings,
    verdict: verdictOf(evidence, clients, causes),
    chain: chainOf(judgements.chromium),
    bugs,
    evidence,
  };
}

/** An error is what stops a client. Where the browser connects all the same, it is something to look at. */
function asWarning(finding: Finding): Finding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}

function judgeCertificate(evidence: Evidence, browser: 'chromium' | 'firefox'): ChainJudgement | null {
  const chain = presentedChain(evidence.facts);
  const { trust } = evidence.facts;
  if (chain === null || trust.status !== 'ok') return null;
  return judgeChain({
    chain,
    trust: trust.value,
    host: evidence.target.host,
    now: new Date(evidence.startedAt),
    believes: believedBy(browser, evidence.environment.platform),
  });
}

/** The chain as a browser is sent it; where it gets none, the one that another offer was answered with. */
function presentedChain({ tlsBrowser, tlsNode, tlsLegacy }: Facts): string[] | null {
  for (const fact of [tlsBrowser, tlsNode, tlsLegacy]) {
    if (fact.status === 'ok') return fact.value.chain;
  }
  return null;
}
