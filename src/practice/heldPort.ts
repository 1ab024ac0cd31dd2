import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { listenOnLoopback, type LoopbackServer } from './loopback';

/**
 * Takes a port of 127.0.0.1 on which nobody listens.
 * It is the near end of a connection that stays open, so that no other program is given it meanwhile.
 */
export async function holdClosedPort(): Promise<LoopbackServer> {
  const farEnd = await listenOnLoopback(createServer());
  const holder = connect(farEnd.port, '127.0.0.1');
  const close = async (): Promise<void> => {
    holder.destroy();
    await farEnd.close();
  };
  try {
    await once(holder, 'connect');
    if (holder.localPort === undefined) throw new Error('The connection has no local port.');
    return { port: holder.localPort, close };
  } catch (error) {
    await close();
    throw error;
  }
}
