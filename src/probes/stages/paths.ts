import type { PathAttempt } from '../../core/evidence';
import { headerValues } from '../../core/http/header';
import { type Handshakes, isUpgraded, release } from '../http/handshakes';
import { maxPeerText } from '../limits';
import type { ResultOf } from '../outcome';
import type { ProbeContext } from '../probeContext';

/** Paths that brokers serve by default: EMQX, HiveMQ, AWS; RabbitMQ; Mosquitto and others. */
const wellKnownPaths = ['/mqtt', '/ws', '/'];

/** Tries other paths where this one was refused; none of the URL's query goes there. */
export async function probePaths(
  context: ProbeContext,
  handshakes: Handshakes,
  browser: ResultOf<'upgradeBrowser'>,
  bare: ResultOf<'upgradeBare'>,
): Promise<void> {
  if (!isRefused(browser) || isUpgraded(bare)) return context.recorder.skip('paths', 'not-applicable');
  const [current] = context.request.secrets.path.split('?', 1);
  const others = wellKnownPaths.filter((path) => path !== current);
  await context.recorder.observe('paths', async () => ({
    status: 'ok',
    value: await Promise.all(others.map((path) => tryPath(handshakes, path))),
  }));
}

async function tryPath(handshakes: Handshakes, path: string): Promise<PathAttempt> {
  const outcome = await handshakes.browser(path);
  release(outcome);
  if (!outcome.ok) return { path, status: null, subprotocol: null };
  const { status, headers } = outcome.value.fact;
  const [subprotocol] = status === 101 ? headerValues(headers, 'sec-websocket-protocol') : [];
  return { path, status, subprotocol: subprotocol?.slice(0, maxPeerText) ?? null };
}

/** A server error is the server's trouble, whatever the path. */
function isRefused(result: ResultOf<'upgradeBrowser'>): boolean {
  return result.status === 'ok' && result.value.status !== 101 && result.value.status < 500;
}
