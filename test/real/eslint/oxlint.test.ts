import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { badCode, idsIn } from './lintText';

const { resolve } = createRequire(import.meta.filename);
const oxlint = join(dirname(resolve('oxlint/package.json')), 'bin', 'oxlint');
const pluginPath = resolve('mqtt-wss-doctor/eslint');

interface Diagnostic {
  message: string;
  filename: string;
  labels: { span: { line: number; column: number } }[];
}

function runOxlint(folder: string, args: string[]): Promise<Diagnostic[]> {
  return new Promise((done) => {
    execFile(process.execPath, [oxlint, '--format', 'json', ...args], { cwd: folder }, (_, stdout) => {
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
      done(diagnostics);
    });
  });
}

describe('the ESLint plugin in oxlint', function () {
  this.timeout(60_000);
  const markup = '<template>\n  <p>mqtt</p>\n</template>\n\n<script setup lang="ts">\n';
  const files = {
    'page.ts': badCode,
    'Page.vue': `${markup}${badCode}</script>\n`,
    'bom.ts': `\ufeff${badCode}`,
  };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mqtt-wss-doctor-oxlint-'));
    const config = {
      jsPlugins: [pluginPath],
      categories: { correctness: 'off' },
      rules: { 'mqtt-wss-doctor/mqtt': 'error' },
    };
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reports the same as in ESLint, also in a Vue file, of which it hands over the script only', async () => {
    const found = await runOxlint(folder, []);
    for (const [name, line] of [
      ['page.ts', 3],
      ['Page.vue', 8],
      ['bom.ts', 3],
    ] as const) {
      const own = found.filter(({ filename }) => filename === name);
      assert.deepEqual(idsIn(own), ['tls-option', 'invalid-value', 'fixed-client-id'], name);
      assert.deepEqual(
        own.map(({ labels }) => labels[0]?.span.line),
        [line, line, line],
        name,
      );
    }
  });

  it('repairs what is safe', async () => {
    assert.equal((await runOxlint(folder, ['--fix'])).length, 6);
    for (const [name, text] of Object.entries(files))
      assert.equal(
        readFileSync(join(folder, name), 'utf8'),
        text.replace('rejectUnauthorized: false, ', ''),
        name,
      );
  });
});
