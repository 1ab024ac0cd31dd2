import type { ResolvedAddress, TcpAttempt, TcpFact, TcpFailure } from '../../core/evidence';
import { addressHeadStart, maxAddresses } from '../limits';
import { failedWith, type Outcome, succeeded } from '../outcome';
import { since, within } from '../timing';
import { type ConnectLimits, connectTcp } from './connectTcp';

/** An address that accepts connections, and how long it took, in ms: about one round trip. */
export interface UsedAddress extends ResolvedAddress {
  ms: number;
}

export interface AddressTrial {
  /** Known before the slowest address is: what the later probes talk to, `null` where no address accepts. */
  used: Promise<UsedAddress | null>;
  fact: Promise<Outcome<TcpFact, TcpFailure>>;
}

/** Connects to every address by itself, all at once. */
export function tryAddresses(
  addresses: readonly ResolvedAddress[],
  port: number,
  limits: ConnectLimits,
): AddressTrial {
  const attempts = addresses.slice(0, maxAddresses).map((address) => tryAddress(address, port, limits));
  const used = chooseAddress(attempts, limits.signal);
  return { used, fact: summarize(attempts, used) };
}

async function tryAddress(
  { address, family }: ResolvedAddress,
  port: number,
  limits: ConnectLimits,
): Promise<TcpAttempt> {
  const start = performance.now();
  const outcome = await connectTcp(address, port, limits);
  if (outcome.ok) outcome.value.destroy();
  return { address, family, ms: since(start), failure: outcome.ok ? null : outcome.failure };
}

/** The first in the system's order that connects; one that keeps the others waiting loses its turn, as in every client. */
async function chooseAddress(
  attempts: readonly Promise<TcpAttempt>[],
  signal: AbortSignal,
): Promise<UsedAddress | null> {
  const anyConnected = Promise.any(attempts.map(orThrow)).catch(() => null);
  const first = await anyConnected;
  if (first === null) return null;
  const deadline = performance.now() + addressHeadStart;
  for (const attempt of attempts) {
    const settled = await within(signal, deadline - performance.now(), attempt);
    if (settled?.failure === null) return usedOf(settled);
  }
  return usedOf(first);
}

async function orThrow(attempt: Promise<TcpAttempt>): Promise<TcpAttempt> {
  const settled = await attempt;
  if (settled.failure !== null) throw new Error(settled.failure.message);
  return settled;
}

async function summarize(
  attempts: readonly Promise<TcpAttempt>[],
  used: Promise<UsedAddress | null>,
): Promise<Outcome<TcpFact, TcpFailure>> {
  const settled = await Promise.all(attempts);
  const chosen = await used;
  if (chosen !== null) return succeeded({ attempts: settled, used: chosen.address });
  const failures = settled.flatMap(({ failure }) => (failure === null ? [] : [failure]));
  const [telling] = failures.sort((a, b) => byWeight.indexOf(a.kind) - byWeight.indexOf(b.kind));
  return failedWith(telling ?? noAddress);
}

/** Of several failures the one that says most about the broker: "unreachable" is often just a host without IPv6. */
const byWeight: readonly TcpFailure['kind'][] = ['refused', 'reset', 'timeout', 'other', 'unreachable'];

const noAddress: TcpFailure = {
  layer: 'tcp',
  kind: 'unreachable',
  code: 'EADDRNOTAVAIL',
  message: 'The name leads to no address',
};

function usedOf({ address, family, ms }: TcpAttempt): UsedAddress {
  return { address, family, ms };
}
