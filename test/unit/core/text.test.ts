import assert from 'node:assert/strict';
import { fromBase64, joinSentences, visible } from '../../../src/core/text';

describe('visible', () => {
  const cases: [name: string, text: string, shown: string][] = [
    ['plain text', 'broker.example 200 – ok ✓ 中文', 'broker.example 200 – ok ✓ 中文'],
    ['an escape sequence', '\u001b[2Jx', '\\u{1b}[2Jx'],
    ['the eight-bit form of an escape sequence', '\u009b2J', '\\u{9b}2J'],
    ['line ends, tab and NUL', 'a\r\n\tb\0', 'a\\u{d}\\u{a}\\u{9}b\\u{0}'],
    ['line and paragraph separators', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['a change of direction', 'a\u202egnp.exe', 'a\\u{202e}gnp.exe'],
    ['characters without width', 'a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
    ['half of a surrogate pair', 'a\ud83d', 'a\\u{d83d}'],
    ['a whole surrogate pair', '😀', '😀'],
    ['nothing', '', ''],
  ];
  for (const [name, text, shown] of cases) {
    it(`shows ${name}`, () => assert.equal(visible(text), shown));
  }

  it('cuts long text, and says so', () => {
    assert.equal(visible('abcdef', 3), 'abc…');
    assert.equal(visible('abc', 3), 'abc');
    assert.equal(visible('x'.repeat(100_000)).length, 501);
  });
});

describe('joinSentences', () => {
  it('puts a space after a sentence, but none after a Chinese one', () => {
    assert.equal(joinSentences(['It fails.', 'Try again.']), 'It fails. Try again.');
    assert.equal(joinSentences(['连接失败。', '请重试。']), '连接失败。请重试。');
    assert.equal(joinSentences([]), '');
  });
});

describe('fromBase64', () => {
  it('gives back every byte', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    assert.deepEqual(fromBase64(Buffer.from(bytes).toString('base64')), bytes);
  });
});
