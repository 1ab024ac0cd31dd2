import { withAfterRepair } from './afterRepair';
import { chainOf } from './chain';
import type { CheckContext } from './check';
import { type BrowserVerdicts, describeClients } from './clients';
import type { CertificateHandshake, CertificateQuestion } from './clients/certificateVerdict';
import { judgeForChromium } from './clients/chromium/certificate';
import { predictChromium } from './clients/chromium/predict';
import { judgeForFirefox } from './clients/firefox/certificate';
import { believedBy } from './clients/trustedStores';
import type { Evidence, Fact, HelloAnswer, TlsFact } from './evidence';
import { clientsOfFile } from './file/clients';
import { verdictOfFile } from './file/verdict';
import { findCauses } from './findings';
import type { Finding, Report } from './report';
import { describeSteps } from './steps';
import { opensslName } from './tls/cipherSuites';
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
  const { tlsBrowser, tlsFirefox } = evidence.facts;
  const forChromium = questionOf(evidence, 'chromium', tlsBrowser);
  const forFirefox = questionOf(evidence, 'firefox', tlsFirefox);
  return {
    chromium: forChromium === null ? null : judgeForChromium(forChromium),
    firefox: forFirefox === null ? null : judgeForFirefox(forFirefox),
  };
}

/** The chain as a browser is sent it; where it gets none, the one that another offer was answered with. */
function questionOf(
  { facts, target, input, environment, startedAt }: Evidence,
  browser: 'chromium' | 'firefox',
  own: Fact<TlsFact>,
): CertificateQuestion | null {
  const { trust, hello, tlsBrowser, tlsNode, tlsLegacy } = facts;
  if (trust.status !== 'ok') return null;
  const question = {
    trust: trust.value,
    host: target.host,
    now: new Date(startedAt),
    believes: believedBy(browser, environment.platform),
  };
  if (input.file !== undefined) return { ...question, chain: input.file.chain, handshake: noHandshake };
  for (const fact of [own, tlsBrowser, tlsNode, tlsLegacy]) {
    const chain = chainSeen(fact);
    if (chain !== null) {
      const answer = hello.status === 'ok' ? hello.value[browser].answer : null;
      return { ...question, chain, handshake: handshakeOf(fact, answer) };
    }
  }
  return null;
}

function chainSeen(fact: Fact<TlsFact>): string[] | null {
  if (fact.status === 'ok') return fact.value.chain;
  return fact.status === 'failed' && fact.failure.layer === 'tls' ? (fact.failure.chain ?? null) : null;
}

const noHandshake: CertificateHandshake = { protocol: null, cipher: null, stapled: null };

/** Of a handshake that failed, version and suite are known from the server's first answer. */
function handshakeOf(fact: Fact<TlsFact>, answer: HelloAnswer['answer'] | null): CertificateHandshake {
  if (fact.status === 'ok') {
    const { protocol, cipher, stapled, staple } = fact.value;
    return { protocol, cipher, stapled, staple };
  }
  if (answer?.kind !== 'server-hello') return noHandshake;
  return { ...noHandshake, protocol: answer.protocol, cipher: opensslName(answer.cipherSuite) };
}
