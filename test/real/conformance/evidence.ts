import { version } from '../../../package.json';
import type { Evidence } from '../../../src/core/evidence';
import type { DiagnosisRequest } from '../../../src/core/request';
import { parseTarget } from '../../../src/core/target';
import { diagnose } from '../../../src/engine';
import type { FarmServer } from './farm';
import type { Scenario } from './scenario';

const timeoutMs = 30_000;

/** What is needed of a server in order to diagnose it. */
export interface DiagnosedServer extends Pick<FarmServer, 'url' | 'port'> {
  scenario: Pick<Scenario, 'name' | 'host' | 'trusted'>;
}

/** What our own probes find out of one server, without any browser; the host leads to 127.0.0.1. */
export function gatherEvidence({ scenario, url, port }: DiagnosedServer): Promise<Evidence> {
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new Error(`${scenario.name}: ${url} is no target.`);
  const { target, secrets } = parsed;
  const request: DiagnosisRequest = {
    target,
    secrets,
    pageOrigin: null,
    credentials: { username: null, password: null },
    clientId: null,
    protocolVersion: 4,
    resolve: [{ host: scenario.host, port, address: '127.0.0.1' }],
    trust: scenario.trusted.map((der) => der.toString('base64')),
    browser: 'none',
    timeoutMs,
    idleSeconds: null,
    environment: {
      platform: process.platform,
      node: process.version,
      vscode: null,
      remote: null,
      toolVersion: version,
    },
  };
  return diagnose(request, { signal: new AbortController().signal, onEvidence: () => undefined });
}
