import type { Duplex } from 'node:stream';
import { brotliDecompressSync, constants, inflateSync, unzipSync } from 'node:zlib';
import { decodeChunked } from '../../core/http/chunked';
import { headerValues } from '../../core/http/header';
import type { ResponseHead } from '../../core/http/responseHead';
import { bodyWait, maxBodyBytes } from '../limits';
import { onLimit } from '../timing';

/** Bytes that a compressed body may grow to: a few of them can stand for gigabytes. */
const maxInflated = 1024 * 1024;

/** The beginning of a response's body as text, as much of it as comes in a short time. */
export async function readBodyHead(
  socket: Duplex,
  head: ResponseHead,
  rest: Buffer,
  signal: AbortSignal,
): Promise<string> {
  const bytes = await collect(socket, rest, wantedBytes(head), signal);
  const [transferCoding = ''] = headerValues(head.headers, 'transfer-encoding');
  const content = /\bchunked\b/i.test(transferCoding) ? Buffer.from(decodeChunked(bytes)) : bytes;
  return decode(content, headerValues(head.headers, 'content-encoding')[0] ?? '').toString('utf8');
}

function wantedBytes(head: ResponseHead): number {
  const [length = ''] = headerValues(head.headers, 'content-length');
  return /^\d+$/.test(length) ? Math.min(Number(length), maxBodyBytes) : maxBodyBytes;
}

function collect(socket: Duplex, rest: Buffer, wanted: number, signal: AbortSignal): Promise<Buffer> {
  const chunks = [rest];
  let length = rest.length;
  return new Promise((resolve) => {
    const finish = (): void => {
      release();
      socket.off('data', take).off('end', finish).off('error', finish).off('close', finish);
      socket.pause();
      resolve(Buffer.concat(chunks).subarray(0, wanted));
    };
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= wanted) finish();
    };
    const release = onLimit(signal, bodyWait, finish);
    if (length >= wanted || socket.destroyed || socket.readableEnded) return finish();
    socket.on('data', take).on('end', finish).on('error', finish).on('close', finish);
    socket.resume();
  });
}

/** Undoes a content coding as far as the bytes go; what cannot be undone is left out. */
function decode(bytes: Buffer, coding: string): Buffer {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxInflated };
  try {
    switch (coding.trim().toLowerCase()) {
      case '':
      case 'identity':
        return bytes;
      case 'gzip':
      case 'x-gzip':
        return unzipSync(bytes, options);
      case 'deflate':
        return inflateSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, {
          finishFlush: constants.BROTLI_OPERATION_FLUSH,
          maxOutputLength: maxInflated,
        });
      default:
        return Buffer.alloc(0);
    }
  } catch {
    return Buffer.alloc(0);
  }
}
