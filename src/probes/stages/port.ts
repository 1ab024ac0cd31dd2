import type { HttpFailure, PortFact, TlsFailure } from '../../core/evidence';
import type { ResultOf } from '../outcome';
import type { ProbeContext } from '../probeContext';
import type { Endpoint } from '../tls/endpoint';
import { askHttp, askMqtt } from './portQuestions';

type TlsResult = ResultOf<'tlsBrowser'>;

/** Finds out what the port speaks where it is not what the URL says. No credentials and no query leave on this way. */
export async function probePort(
  context: ProbeContext,
  endpoint: Endpoint,
  tls: readonly TlsResult[],
  upgrade: ResultOf<'upgradeBrowser'>,
): Promise<void> {
  const examine = chooseExamination(context, tls, upgrade);
  if (examine === null) return context.recorder.skip('port', 'not-applicable');
  await context.recorder.observe('port', async () => ({
    status: 'ok',
    value: await examine(context, endpoint),
  }));
}

type Examination = (context: ProbeContext, endpoint: Endpoint) => Promise<PortFact>;

function chooseExamination(
  context: ProbeContext,
  tls: readonly TlsResult[],
  upgrade: ResultOf<'upgradeBrowser'>,
): Examination | null {
  if (context.request.target.secure) {
    if (tls.every(speaksNoTls)) return examineWithoutTls;
    return isNoHttp(upgrade) ? examineBehindTls : null;
  }
  const isWrongRequest = upgrade.status === 'ok' && upgrade.value.status === 400;
  return isNoHttp(upgrade) || isWrongRequest ? examineForTls : null;
}

/** `wss:`, and nothing answers in TLS. */
async function examineWithoutTls(context: ProbeContext, endpoint: Endpoint): Promise<PortFact> {
  const [http, rawMqtt] = await Promise.all([askHttp(context, endpoint), askMqtt(context, endpoint, false)]);
  return { http, tls: false, rawMqtt: rawMqtt.answer };
}

/** `wss:`, and what answers in TLS is no HTTP. */
async function examineBehindTls(context: ProbeContext, endpoint: Endpoint): Promise<PortFact> {
  const { answer } = await askMqtt(context, endpoint, true);
  return { http: null, tls: true, rawMqtt: answer };
}

/** `ws:`, and the answer is no upgrade. */
async function examineForTls(context: ProbeContext, endpoint: Endpoint): Promise<PortFact> {
  const [plain, secure] = await Promise.all([
    askMqtt(context, endpoint, false),
    askMqtt(context, endpoint, true),
  ]);
  return { http: null, tls: secure.connected, rawMqtt: secure.connected ? secure.answer : plain.answer };
}

function speaksNoTls(result: TlsResult): boolean {
  const kinds: readonly TlsFailure['kind'][] = ['not-tls', 'closed', 'reset'];
  return result.status === 'failed' && result.failure.layer === 'tls' && kinds.includes(result.failure.kind);
}

function isNoHttp(result: ResultOf<'upgradeBrowser'>): boolean {
  const kinds: readonly HttpFailure['kind'][] = ['not-http', 'closed', 'reset', 'timeout'];
  return result.status === 'failed' && result.failure.layer === 'http' && kinds.includes(result.failure.kind);
}
