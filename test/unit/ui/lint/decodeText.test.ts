import assert from 'node:assert/strict';
import { bytesMentionMqtt } from '../../../../src/project/sourceBytes';
import { decodeText } from '../../../../src/ui/lint/decodeText';

const text = "import mqtt from 'mqtt'; // 温度";

describe('the text of a file', () => {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const encodings = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with a mark': Buffer.from(`\ufeff${text}`),
    'UTF-16 LE': utf16,
    'UTF-16 BE': Buffer.from(utf16).swap16(),
  };
  for (const [name, bytes] of Object.entries(encodings)) {
    it(`is read from ${name}, without the mark`, () => {
      assert.equal(decodeText(bytes), text);
    });

    it(`is known to mention mqtt before it is read from ${name}`, () => {
      assert.ok(bytesMentionMqtt(bytes));
    });
  }

  it('is known to have nothing to do with mqtt, also where other bytes of its buffer have', () => {
    const buffer = Buffer.from('mqtt const socket = 1; mqtt');
    assert.ok(!bytesMentionMqtt(buffer.subarray(4, 22)));
    assert.ok(!bytesMentionMqtt(Buffer.from('\ufeffconst a = 1', 'utf16le')));
    assert.ok(!bytesMentionMqtt(new Uint8Array()));
  });

  it('stands for bytes that are no text', () => {
    assert.equal(decodeText(Buffer.from([0x61, 0xff, 0x62])), 'a\ufffdb');
  });
});
