import { connect, createServer, type Socket } from 'node:net';
import { listenOnLoopback, type LoopbackServer } from '../../src/practice/loopback';

export interface DelayProxy extends LoopbackServer {
  /** How many connections were made since this was last asked. */
  takeConnections: () => number;
}

/**
 * A TCP proxy on a free port that holds every piece back for `delayMs`, in both directions. The handshake of TCP is the
 * operating system's and is not delayed.
 */
export async function startDelayProxy(targetPort: number, delayMs: number): Promise<DelayProxy> {
  let connections = 0;
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
    connections += 1;
    const far = connect({ port: targetPort, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    forward(near, far, delayMs);
    forward(far, near, delayMs);
  });
  const loopback = await listenOnLoopback(server);
  const takeConnections = (): number => {
    const taken = connections;
    connections = 0;
    return taken;
  };
  return { ...loopback, takeConnections };
}

/** Timers of one duration fire in the order in which they were set, so that the bytes keep theirs. */
function forward(from: Socket, to: Socket, delayMs: number): void {
  const later = (action: () => void): void => {
    if (delayMs === 0) action();
    else setTimeout(action, delayMs);
  };
  from.on('data', (chunk) => later(() => to.destroyed || to.write(chunk)));
  from.on('end', () => later(() => to.end()));
  from.on('error', () => later(() => to.destroy()));
  from.on('close', () => later(() => to.destroy()));
}
