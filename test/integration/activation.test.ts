import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { theExtension } from './theExtension';

/** Names of the bundles that this extension host has loaded. */
function loadedBundles(): string[] {
  const folder = path.join(theExtension().extensionPath, 'dist', path.sep);
  const files = Object.keys(createRequire(__filename).cache);
  return files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
}

describe('Activation', () => {
  it('is quick and loads nothing that a diagnosis needs', async () => {
    assert.equal(theExtension().isActive, false, 'another test was faster');
    const start = performance.now();
    await theExtension().activate();
    const ms = performance.now() - start;
    // Most of it is VS Code's own work; what it counts as the extension's, test/ui reads from its window.
    console.log(`      activated in ${ms.toFixed(1)} ms`);
    assert.ok(ms < 1000, `${ms} ms`);
    assert.deepEqual(loadedBundles().toSorted(), ['extension.js', 'l10n.js']);
  });

  it('has a small main bundle', () => {
    const { size } = statSync(path.join(theExtension().extensionPath, 'dist', 'extension.js'));
    console.log(`      dist/extension.js has ${Math.round(size / 1000)} kB`);
    assert.ok(size < 500_000, `${size} bytes`);
  });

  it('opens nothing by itself', () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.deepEqual(
      tabs.map(({ label }) => label),
      [],
    );
  });
});
