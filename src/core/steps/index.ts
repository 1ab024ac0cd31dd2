import * as l10n from '@vscode/l10n';
import type { Evidence, FactName, FileInput, Vantage } from '../evidence';
import { stepIds, type Finding, type Step, type StepId, type StepStatus } from '../report';
import { visible } from '../text';
import { describeChromium, describeWebview } from './browser';
import type { DescribeStep, StepText } from './describe';
import { describeIdle, describeMqtt } from './mqtt';
import { describeDns, describeTcp } from './network';
import { describePage } from './page';
import { describeTls } from './tls';
import { describeUpgrade } from './upgrade';
import { describeUrl } from './url';

interface Rung {
  vantage: Vantage;
  /** The fact that carries the step; `null` for what the URL alone tells. */
  fact: FactName | null;
  title: () => string;
  describe: DescribeStep;
}

const rungs: Readonly<Record<StepId, Rung>> = {
  url: { vantage: 'url', fact: null, title: () => 'URL', describe: describeUrl },
  page: { vantage: 'url', fact: null, title: () => l10n.t('Page'), describe: describePage },
  dns: { vantage: 'extension-host', fact: 'dns', title: () => 'DNS', describe: describeDns },
  tcp: { vantage: 'extension-host', fact: 'tcp', title: () => 'TCP', describe: describeTcp },
  tls: {
    vantage: 'extension-host',
    fact: 'tlsBrowser',
    title: () => l10n.t('TLS and certificate'),
    describe: describeTls,
  },
  upgrade: {
    vantage: 'extension-host',
    fact: 'upgradeBrowser',
    title: () => l10n.t('WebSocket upgrade'),
    describe: describeUpgrade,
  },
  mqtt: { vantage: 'extension-host', fact: 'mqtt', title: () => 'MQTT', describe: describeMqtt },
  idle: {
    vantage: 'extension-host',
    fact: 'idle',
    title: () => l10n.t('Idle connection'),
    describe: describeIdle,
  },
  chromium: {
    vantage: 'chromium',
    fact: 'chromium',
    title: () => l10n.t('Your browser'),
    describe: describeChromium,
  },
  webview: {
    vantage: 'webview',
    fact: 'webview',
    title: () => l10n.t('VS Code panel'),
    describe: describeWebview,
  },
};

/** The ladder: every step in order, also one that was not reached. */
export function describeSteps(evidence: Evidence, findings: readonly Finding[]): Step[] {
  return stepIds.map((id) => {
    const { vantage, fact: name, title, describe } = rungs[id];
    if (evidence.input.file !== undefined) return stepOfFile(evidence.input.file, id, findings);
    const fact = name === null ? null : evidence.facts[name];
    return {
      id,
      vantage,
      status: statusOf(evidence, id, name, findings),
      ms: fact === null || fact.status === 'skipped' ? 0 : Math.round(fact.ms * 10) / 10,
      title: title(),
      ...shown(describe(evidence)),
    };
  });
}

/** With a file no step is made; its certificates stand where the server's would. */
function stepOfFile(file: FileInput, id: StepId, findings: readonly Finding[]): Step {
  const { vantage, title } = rungs[id];
  const step = { id, vantage, ms: 0, title: title(), facts: [] };
  if (id !== 'tls')
    return { ...step, status: 'skipped', summary: l10n.t('No connection was made: a file was checked.') };
  const levels = findings.map(({ level }) => level);
  const status = levels.includes('error') ? 'failed' : levels.includes('warning') ? 'warned' : 'passed';
  const summary = l10n.t('{0}, certificates: {1}', visible(file.name), file.chain.length);
  return { ...step, status, summary };
}

/** Addresses, origins and browsers' own words come from outside, too. */
function shown({ summary, facts }: StepText): StepText {
  return {
    summary: visible(summary),
    facts: facts.map(({ name, value }) => ({ name: visible(name), value: visible(value) })),
  };
}

function statusOf(
  evidence: Evidence,
  id: StepId,
  name: FactName | null,
  findings: readonly Finding[],
): StepStatus {
  const own = findings.filter(({ step }) => step === id);
  if (own.some(({ level }) => level === 'error')) return 'failed';
  if (id === 'page' && evidence.input.pageOrigin === null) return 'skipped';
  const fact = name === null ? null : evidence.facts[name];
  if (fact?.status === 'skipped') return fact.reason === 'pending' ? 'running' : 'skipped';
  if (fact?.status === 'failed') return 'failed';
  if (id === 'chromium' || id === 'webview') return pageStatus(evidence, id);
  return own.some(({ level }) => level === 'warning') ? 'warned' : 'passed';
}

function pageStatus({ facts }: Evidence, id: 'chromium' | 'webview'): StepStatus {
  const fact = facts[id];
  return fact.status === 'ok' && fact.value.mqtt.outcome === 'connected' ? 'passed' : 'failed';
}
