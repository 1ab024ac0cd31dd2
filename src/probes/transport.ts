import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';
import type { TcpFailure, TlsFailure } from '../core/evidence';
import { type Outcome, succeeded } from './outcome';
import { connectTcp, type ConnectLimits } from './tcp/connectTcp';
import { type Endpoint, openTls } from './tls/endpoint';

/** What lies under HTTP or MQTT. */
export type Security = 'plain' | 'verified' | 'unverified';

export interface Transport {
  socket: Duplex;
  security: Security;
  /** What TLS knows of the connection's end; `null` without TLS. */
  explainEnd: ((error: Error | null) => TlsFailure) | null;
}

export interface TransportOptions {
  /** `null`: no TLS. */
  tls: { context: SecureContext; alpn: string[] | null } | null;
}

/** Connects to an endpoint, and shakes hands where TLS is asked for. A certificate never stops it; `security` tells. */
export async function openTransport(
  endpoint: Endpoint,
  { tls }: TransportOptions,
  limits: ConnectLimits,
): Promise<Outcome<Transport, TcpFailure | TlsFailure>> {
  if (tls === null) {
    const opened = await connectTcp(endpoint.address, endpoint.port, limits);
    return opened.ok ? succeeded({ socket: opened.value, security: 'plain', explainEnd: null }) : opened;
  }
  const opened = await openTls(endpoint, tls, limits);
  if (!opened.ok) return opened;
  const { socket, explainEnd } = opened.value;
  return succeeded({ socket, security: socket.authorized ? 'verified' : 'unverified', explainEnd });
}

/** Time for the last bytes to leave, in ms. */
const lingering = 500;

/** Sends what is left to send and closes, for good even where the peer takes nothing more. */
export function closeInGoodOrder(socket: Duplex): void {
  const timer = setTimeout(() => socket.destroy(), lingering);
  socket.once('close', () => clearTimeout(timer));
  socket.end(() => socket.destroy());
}
