import type { Socket } from 'node:net';
import type { HelloAnswer, TcpFailure } from '../../core/evidence';
import { firstAnswerIn } from '../../core/tls/hello/firstAnswer';
import { looksLikeTls } from '../../core/tls/records';
import { FlightReader } from '../../core/tls/serverFlight';
import { maxFirstBytes, maxHelloAnswer } from '../limits';
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
  // The keys are nobody's: of TLS 1.3 only what is plain text can be read.
  const reader = new FlightReader(() => null);
  let answer = firstAnswerIn(reader.push(recording.received));
  let length = 0;
  return new Promise((resolve) => {
    const finish = (timedOut: boolean): void => {
      release();
      const { hello, alerts } = answer;
      const failed = (): HelloAnswer['answer'] => ({
        kind: 'failed',
        failure: tlsFailure({ recording, alerts, error: null, timedOut }),
      });
      resolve(hello ?? failed());
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      const missing = maxFirstBytes - recording.received.length;
      if (missing > 0) recording.received = Buffer.concat([recording.received, chunk.subarray(0, missing)]);
      answer = firstAnswerIn(reader.push(chunk));
      if (answer.settled || length > maxHelloAnswer || !looksLikeTls(recording.received)) finish(false);
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
