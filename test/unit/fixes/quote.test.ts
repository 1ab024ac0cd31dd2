import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import {
  confLine,
  hoconString,
  jsString,
  nginxString,
  opensslValue,
  shellWord,
} from '../../../src/fixes/quote';

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

  it('gives OpenSSL the very value of a configuration file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'openssl-value-'));
    try {
      for (const value of [...hostile, ...controls].filter((text) => withoutControls(text).trim() !== '')) {
        const config = join(folder, 'request.cnf');
        const field = 'prompt = no\nutf8 = yes\nstring_mask = utf8only\ndistinguished_name = name';
        writeFileSync(config, `[req]\n${field}\n[name]\nCN = ${opensslValue(value)}\n`);
        const asked = ['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
        const shown = ['-config', config, '-keyout', join(folder, 'key'), '-subject', '-noout'];
        const format = ['-nameopt', 'utf8,sep_multiline'];
        const read = execFileSync('openssl', [...asked, ...shown, ...format], {
          encoding: 'utf8',
          stdio: 'pipe',
        });
        assert.equal(/^ *CN=(.*)$/m.exec(read)?.[1], withoutControls(value).trim());
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keeps everything on one line', () => {
    for (const quote of [shellWord, jsString, nginxString, hoconString, confLine, opensslValue]) {
      for (const value of [...hostile, ...controls])
        assert.doesNotMatch(quote(value), /[\r\n\u2028\u2029\u0085]/);
    }
  });
});
