import type { Socket } from 'node:net';
import type { HelloAnswer, TcpFailure } from '../../core/evidence';
import { readFirstAnswer } from '../../core/tls/hello/firstAnswer';
import { looksLikeTls } from '../../core/tls/records';
import { maxHelloAnswer } from '../limits';
import { type Outcome, succeeded } from '../outcome';
import { connectTcp, type ConnectLimits } from '../tcp/connectTcp';
import { onLimit } from '../timing';
import type { Endpoint } from './endpoint';
import { type Recording, tlsFailure } from './tlsFailure';

/** Sends a ClientHello on a connection of its own, as it is, and reads what comes back first. It never gets to a handshake. */
export async function askHello(
  { address, port }: Endpoint,
  hello: Uint8Array,
  limits: ConnectLimits,
): Promise<Outcome<HelloAnswer, TcpFailure>> {
  const opened = await connectTcp(address, port, limits);
  if (!opened.ok) return opened;
  const socket = opened.value;
  const answer = readAnswer(socket, limits);
  socket.write(hello);
  try {
    return succeeded({ sentBytes: hello.length, answer: await answer });
  } finally {
    socket.destroy();
  }
}

function readAnswer(socket: Socket, { signal, timeoutMs }: ConnectLimits): Promise<HelloAnswer['answer']> {
  const recording: Recording = { received: Buffer.alloc(0), ending: 'none', endingError: null };
  return new Promise((resolve) => {
    const finish = (timedOut: boolean): void => {
      release();
      const { hello, alerts } = readFirstAnswer(recording.received);
      const failed = (): HelloAnswer['answer'] => ({
        kind: 'failed',
        failure: tlsFailure({ recording, alerts, error: null, timedOut }),
      });
      resolve(hello ?? failed());
    };
    const take = (chunk: Buffer): void => {
      const joined = Buffer.concat([recording.received, chunk]);
      recording.received = joined.subarray(0, maxHelloAnswer);
      const isFull = joined.length > maxHelloAnswer;
      if (isFull || !looksLikeTls(joined) || readFirstAnswer(joined).settled) finish(false);
    };
    const end = (error: Error | null): void => {
      recording.ending = error === null ? 'closed' : 'error';
      recording.endingError = error;
      finish(false);
    };
    const release = onLimit(signal, timeoutMs, () => finish(true));
    socket.on('data', take);
    socket.once('error', end).once('end', () => end(null));
    socket.once('close', () => finish(false));
  });
}
