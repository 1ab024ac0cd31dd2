import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { MessagePipe } from '../../../src/browser/pipe';

const mebibyte = 1024 * 1024;

/** A pipe and what came out of it. */
function openPipe(): { fromBrowser: PassThrough; messages: string[]; endings: string[] } {
  const fromBrowser = new PassThrough();
  const messages: string[] = [];
  const endings: string[] = [];
  new MessagePipe(new PassThrough(), fromBrowser, {
    message: (text) => messages.push(text),
    ended: (reason) => endings.push(reason),
  });
  return { fromBrowser, messages, endings };
}

describe('MessagePipe', () => {
  it('puts messages together from any pieces', () => {
    const { fromBrowser, messages } = openPipe();
    for (const piece of ['{"a"', ':1}\0{"b":', '2}\0\0']) fromBrowser.write(piece);
    assert.deepEqual(messages, ['{"a":1}', '{"b":2}', '']);
  });

  it('passes over a message that is too long, and reads on', () => {
    const { fromBrowser, messages, endings } = openPipe();
    fromBrowser.write('before\0');
    for (let i = 0; i < 20; i++) fromBrowser.write(Buffer.alloc(mebibyte, 'x'));
    fromBrowser.write('end of it\0after\0');
    assert.deepEqual([messages, endings], [['before', 'after'], []]);
  });
});
