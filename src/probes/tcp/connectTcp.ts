import { connect, type Socket } from 'node:net';
import type { TcpFailure } from '../../core/evidence';
import { errorText } from '../errorText';
import { failedWith, type Outcome, succeeded } from '../outcome';
import { onLimit } from '../timing';

export interface ConnectLimits {
  /** Ends the connection whenever it aborts, also after it was made. */
  signal: AbortSignal;
  /** For making the connection, in ms. */
  timeoutMs: number;
}

/** Connects to one address, without any look-up. */
export function connectTcp(
  address: string,
  port: number,
  { signal, timeoutMs }: ConnectLimits,
): Promise<Outcome<Socket, TcpFailure>> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, noDelay: true, signal });
    const finish = (outcome: Outcome<Socket, TcpFailure>): void => {
      release();
      if (!outcome.ok) socket.destroy();
      resolve(outcome);
    };
    const release = onLimit(signal, timeoutMs, () => finish(failedWith(timedOut(address, port))));
    socket.once('connect', () => finish(succeeded(socket)));
    // Stays for the socket's life: who uses it learns of errors through 'close', and an error without a listener would end the process.
    socket.on('error', (error) => finish(failedWith(tcpFailure(error))));
  });
}

/** The typed failure for an error of `net.connect`. */
export function tcpFailure(error: unknown): TcpFailure {
  const text = errorText(error);
  return { layer: 'tcp', kind: kindOf(text.code), ...text };
}

function timedOut(address: string, port: number): TcpFailure {
  return {
    layer: 'tcp',
    kind: 'timeout',
    code: 'ETIMEDOUT',
    message: `connect ETIMEDOUT ${address}:${port}`,
  };
}

function kindOf(code: string): TcpFailure['kind'] {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refused';
    case 'ETIMEDOUT':
      return 'timeout';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return 'unreachable';
    case 'ECONNRESET':
    case 'ECONNABORTED':
    case 'EPIPE':
      return 'reset';
    default:
      return 'other';
  }
}
