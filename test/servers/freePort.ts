import { createServer } from 'node:net';
import { listenOnLoopback } from '../../src/practice/loopback';

/** A port of 127.0.0.1 on which nobody listens now, for a program that has to be told one. */
export async function freePort(): Promise<number> {
  const { port, close } = await listenOnLoopback(createServer());
  await close();
  return port;
}
