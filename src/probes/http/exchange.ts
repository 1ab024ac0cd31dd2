import type { Duplex } from 'node:stream';
import type { HttpFailure } from '../../core/evidence';
import { type ResponseHead, ResponseHeadReader } from '../../core/http/responseHead';
import { errorText } from '../errorText';
import { maxFirstBytes, maxSearchedBytes } from '../limits';
import { failedWith, type Outcome, succeeded } from '../outcome';
import type { PeerText } from '../peerText';
import type { ConnectLimits } from '../tcp/connectTcp';
import { onLimit } from '../timing';

export interface HttpAnswer {
  head: ResponseHead;
  informational: number[];
  /** What came after the head. The socket is paused behind it. */
  rest: Buffer;
}

/** Writes a request and reads the head of the response, whatever its status. */
export function exchange(
  socket: Duplex,
  request: Buffer,
  peerText: PeerText,
  { signal, timeoutMs }: ConnectLimits,
): Promise<Outcome<HttpAnswer, HttpFailure>> {
  const reader = new ResponseHeadReader();
  let firstBytes = Buffer.alloc(0);
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<HttpAnswer, HttpFailure>): void => {
      release();
      socket.off('data', take).off('error', fail).off('end', end).off('close', end);
      socket.pause();
      resolve(outcome);
    };
    const refuse = (kind: HttpFailure['kind'], text: { code: string; message: string }): void =>
      finish(
        failedWith({
          layer: 'http',
          kind,
          ...text,
          firstBytes:
            firstBytes.length === 0 ? null : peerText.bytes(firstBytes, maxFirstBytes).toString('base64'),
        }),
      );
    const take = (chunk: Buffer): void => {
      const missing = maxSearchedBytes - firstBytes.length;
      if (missing > 0) firstBytes = Buffer.concat([firstBytes, chunk.subarray(0, missing)]);
      const progress = reader.push(chunk);
      switch (progress.kind) {
        case 'incomplete':
          return;
        case 'not-http':
          return refuse('not-http', { code: 'HPE_INVALID_CONSTANT', message: 'The answer is not HTTP' });
        case 'too-long':
          return refuse('head-too-long', {
            code: 'HPE_HEADER_OVERFLOW',
            message: 'The response head is too long',
          });
        case 'complete': {
          const { head, informational, rest } = progress;
          return finish(succeeded({ head, informational, rest: Buffer.from(rest) }));
        }
      }
    };
    const fail = (error: Error): void => refuse(isReset(error) ? 'reset' : 'closed', errorText(error));
    const end = (): void => refuse('closed', { code: 'ECLOSED', message: 'Closed before an answer' });
    const release = onLimit(signal, timeoutMs, () =>
      refuse('timeout', { code: 'ETIMEDOUT', message: 'No HTTP answer' }),
    );
    socket.on('data', take).on('error', fail).on('end', end).on('close', end);
    socket.write(request);
  });
}

function isReset(error: Error): boolean {
  return ['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(errorText(error).code);
}
