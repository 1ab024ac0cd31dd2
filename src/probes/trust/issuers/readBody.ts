import type { Duplex } from 'node:stream';
import { decodeChunked } from '../../../core/http/chunked';
import { headerValue, headerValues } from '../../../core/http/header';
import { maxIssuerBytes } from '../../limits';
import type { HttpAnswer } from '../../http/exchange';
import { onAbort } from '../../timing';
import { type Fetched, fetched, notFetched } from './fetched';

/** Room for what the transfer coding puts around a body of the greatest length. */
const maxRawBytes = 2 * maxIssuerBytes;

/** The whole body of a response: until its length is reached, or the connection or the time ends. */
export async function readBody(
  socket: Duplex,
  { head: { headers }, rest }: HttpAnswer,
  signal: AbortSignal,
): Promise<Fetched<Buffer>> {
  const isChunked = headerValues(headers, 'transfer-encoding').some((value) => /\bchunked\b/i.test(value));
  const length = isChunked ? null : lengthIn(headerValue(headers, 'content-length'));
  if (length !== null && length > maxIssuerBytes) return notFetched(tooLong);
  const raw = await collect(socket, rest, length ?? maxRawBytes, signal);
  const body = isChunked ? Buffer.from(decodeChunked(raw)) : raw;
  if (body.length > maxIssuerBytes) return notFetched(tooLong);
  return length !== null && body.length < length
    ? notFetched(`${body.length} of ${length} bytes came`)
    : fetched(body);
}

const tooLong = `More than ${maxIssuerBytes} bytes`;

function lengthIn(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

function collect(socket: Duplex, rest: Buffer, wanted: number, signal: AbortSignal): Promise<Buffer> {
  const chunks = [rest];
  let length = rest.length;
  return new Promise((resolve) => {
    const finish = (): void => {
      release();
      resolve(Buffer.concat(chunks).subarray(0, wanted));
    };
    const release = onAbort(signal, () => queueMicrotask(finish));
    if (length >= wanted || socket.destroyed || socket.readableEnded) return finish();
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= wanted) finish();
    });
    socket.once('end', finish).once('error', finish).once('close', finish);
    socket.resume();
  });
}
