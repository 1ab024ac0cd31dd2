import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const pluginPath = createRequire(import.meta.filename).resolve('mqtt-wss-doctor/eslint');

/** Names of the modules of `dist` that are loaded once these texts are linted with ESLint. */
function loadedFor(texts: readonly string[]): string[] {
  const script = `
    const { Linter } = require('eslint');
    const plugin = require(${JSON.stringify(pluginPath)});
    for (const text of ${JSON.stringify(texts)}) new Linter().verify(text, plugin.configs.recommended, 'a.js');
    console.log(JSON.stringify(Object.keys(require.cache)));`;
  const files = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as string[];
  return files
    .filter((file) => !file.includes('node_modules'))
    .map((file) => basename(file))
    .sort();
}

describe('the ESLint plugin', function () {
  this.timeout(60_000);

  it('loads linter and parser for a text that mentions mqtt, and for no other', () => {
    assert.deepEqual(loadedFor(['connect("wss://h")', 'MQTT', '']), ['eslint.js']);
    assert.deepEqual(loadedFor(['', 'mqtt.connect("h")']), [
      'eslint.js',
      'l10n.js',
      'lint.js',
      'typescript.js',
    ]);
  });
});
