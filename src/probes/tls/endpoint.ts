import type { TcpFailure, TlsFailure } from '../../core/evidence';
import type { Outcome } from '../outcome';
import { connectTcp, type ConnectLimits } from '../tcp/connectTcp';
import { connectTls, type TlsConnection, type TlsOptions } from './connectTls';

/** Where the probes connect: an address for the wire, the URL's host for SNI, the Host header and the certificate. */
export interface Endpoint {
  address: string;
  host: string;
  port: number;
}

/** Connects and shakes hands, on a connection of its own. `timeoutMs` holds for each of the two steps. */
export async function openTls(
  { address, host, port }: Endpoint,
  options: Omit<TlsOptions, 'host'>,
  limits: ConnectLimits,
): Promise<Outcome<TlsConnection, TcpFailure | TlsFailure>> {
  const transport = await connectTcp(address, port, limits);
  if (!transport.ok) return transport;
  return connectTls(transport.value, { ...options, host }, limits);
}
