import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { confLine, hoconString, jsString, nginxString, shellWord } from '../../../src/fixes/quote';

/** Values that would do harm where they are pasted without quotes. */
const hostile = [
  'broker.example',
  '',
  ' ',
  'a b',
  "it's",
  "'",
  "''; rm -rf ~; '",
  '"',
  '";}',
  '$(id)',
  '`id`',
  '${HOME}',
  '$HOME',
  '\\',
  '\\\\',
  "\\'",
  '\\"',
  '\\n',
  'a;b|c&d>e<f',
  '*.example',
  '~',
  '#x',
  '=ls',
  '{a,b}',
  '!!',
  '-x',
  'bücher.例え',
  '😀',
  "</script>'+alert(1)+'",
];

/** With these taken out, a value can neither begin a line nor hide in one. */
const controls = ['a\nb', 'a\r\nlistener 1', 'a\0b', 'a\u001b[2Jb', 'a\u2028b', 'a\u0085b'];
const withoutControls = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '');

/** What nginx makes of a quoted argument (`ngx_conf_file.c`): a backslash escapes quotes and itself. */
function readNginx(quoted: string): string {
  const body = /^"((?:[^"\\]|\\.)*)"$/.exec(quoted)?.[1];
  assert.ok(body !== undefined, quoted);
  return body.replace(/\\(["'\\])/g, '$1');
}

describe('quoting', () => {
  it('gives a shell the very word, and nothing to run', () => {
    const words = [...hostile, ...controls];
    const script = `printf '%s\\0' ${words.map(shellWord).join(' ')}`;
    const read = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
    assert.deepEqual(read, words.map(withoutControls));
  });

  for (const value of [...hostile, ...controls]) {
    it(`gives each reader the value ${JSON.stringify(value)}`, () => {
      const wanted = withoutControls(value);
      assert.equal(runInNewContext(jsString(value)), wanted);
      assert.equal(readNginx(nginxString(value)), wanted);
      assert.equal(JSON.parse(hoconString(value)), wanted);
      assert.equal(confLine(value), wanted.trim());
    });
  }

  it('keeps everything on one line', () => {
    for (const quote of [shellWord, jsString, nginxString, hoconString, confLine]) {
      for (const value of [...hostile, ...controls])
        assert.doesNotMatch(quote(value), /[\r\n\u2028\u2029\u0085]/);
    }
  });
});
