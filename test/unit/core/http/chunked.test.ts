import assert from 'node:assert/strict';
import { decodeChunked } from '../../../../src/core/http/chunked';

function decode(text: string): string {
  return Buffer.from(decodeChunked(Buffer.from(text, 'latin1'))).toString('latin1');
}

describe('decodeChunked', () => {
  it('joins chunks and passes over their extensions', () => {
    assert.equal(decode('4\r\nWiki\r\n6;a=b\r\npedia \r\n0\r\n\r\n'), 'Wikipedia ');
  });

  it('keeps what arrived of a chunk that is not complete', () => {
    assert.equal(decode('ff\r\nhalf'), 'half');
  });

  it('stops at what is no chunk', () => {
    for (const text of ['', '\r\n', 'zz\r\nabc', '-1\r\nabc', 'ffffffffff'])
      assert.equal(decode(text), '', text);
    assert.equal(decode('1\r\na\r\n<html>'), 'a');
  });
});
