import assert from 'node:assert/strict';
import ts from 'typescript';
import { replaceText, replaceValue } from '../../../../src/lint/repairs';
import type { TextValue } from '../../../../src/lint/values/value';
import { applied } from './objects';

/** The text between `quote`s at the start of `x = `. */
function textIn(source: string, here = true): { source: string; value: TextValue } {
  const start = 'x = '.length;
  const range = { start, end: source.length };
  const node = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
  const inner = { start: start + 1, end: source.length - 1 };
  const piece = {
    known: true as const,
    text: source.slice(inner.start, inner.end),
    range: inner,
    here,
    exact: true,
  };
  return { source, value: { kind: 'text', range, node, here, pieces: [piece] } };
}

describe('replaceText', () => {
  const replaced = (source: string, content: string) => {
    const edit = replaceText(source, textIn(source).value, content);
    return edit && applied(source, edit);
  };

  it('keeps the quotes', () => {
    assert.equal(replaced("x = 'MQTTS'", 'mqtts'), "x = 'mqtts'");
    assert.equal(replaced('x = "MQTTS"', 'mqtts'), 'x = "mqtts"');
    assert.equal(replaced('x = `MQTTS`', 'mqtts'), 'x = `mqtts`');
  });
  it('escapes what these quotes would end at', () => {
    assert.equal(replaced("x = 'a'", `it's "\\"`), `x = 'it\\'s "\\\\"'`);
    assert.equal(replaced('x = `a`', '`${b}'), 'x = `\\`\\${b}`');
  });
  it('leaves alone what stands in another module or is no literal', () => {
    assert.equal(replaceText("x = 'a'", textIn("x = 'a'", false).value, 'b'), null);
    assert.equal(replaced('x = abc', 'b'), null);
  });
});

describe('replaceValue', () => {
  it('puts code in place of a value of this document', () => {
    const { source, value } = textIn("x = '60'");
    assert.deepEqual(replaceValue(value, '60'), { start: 4, end: source.length, text: '60' });
    assert.equal(replaceValue({ ...value, here: false }, '60'), null);
  });
});
