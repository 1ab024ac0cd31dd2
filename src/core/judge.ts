import { withAfterRepair } from './afterRepair';
import { chainOf } from './chain';
import type { CheckContext } from './check';
import { type BrowserVerdicts, describeClients } from './clients';
import { certificateQuestion } from './clients/certificateQuestion';
import { judgeForChromium } from './clients/chromium/certificate';
import { predictChromium } from './clients/chromium/predict';
import { judgeForFirefox } from './clients/firefox/certificate';
import type { Evidence } from './evidence';
import { clientsOfFile } from './file/clients';
import { verdictOfFile } from './file/verdict';
import { findCauses } from './findings';
import type { Finding, Report } from './report';
import { describeSteps } from './steps';
import { verdictOf } from './verdict';

/** Judges what one run found out. Pure: the same evidence gives the same report, in the language that is configured. */
export function judge(evidence: Evidence): Report {
  const verdicts = judgeCertificate(evidence);
  const predicted = predictChromium(evidence, verdicts.chromium);
  const context: CheckContext = {
    target: evidence.target,
    input: evidence.input,
    now: new Date(evidence.startedAt),
    certificate: verdicts.chromium,
    firefoxCertificate: verdicts.firefox,
    predicted,
  };
  const isFile = evidence.input.file !== undefined;
  const { causes: all, bugs } = findCauses(evidence.facts, context);
  // The URL of a file's host is ours, so that nothing can be wrong with it.
  const found = isFile ? all.filter(({ finding }) => finding.step === 'tls') : all;
  const clients = isFile
    ? clientsOfFile(evidence, verdicts, predicted)
    : describeClients(evidence, verdicts, predicted);
  const healthy = clients.chromium.outcome === 'connects';
  const causes = healthy ? found : withAfterRepair(found, evidence, verdicts.chromium);
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
    verdict: isFile
      ? verdictOfFile(evidence, clients, causes, verdicts.chromium)
      : verdictOf(evidence, clients, causes),
    chain: chainOf(verdicts.chromium),
    bugs,
    evidence,
  };
}

/** An error is what stops a client. Where the browser connects all the same, it is something to look at. */
function asWarning(finding: Finding): Finding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}

function judgeCertificate(evidence: Evidence): BrowserVerdicts {
  const forChromium = certificateQuestion(evidence, 'chromium');
  const forFirefox = certificateQuestion(evidence, 'firefox');
  return {
    chromium: forChromium === null ? null : judgeForChromium(forChromium),
    firefox: forFirefox === null ? null : judgeForFirefox(forFirefox),
  };
}
