import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import { theExtension } from './theExtension';

describe('The extension in VS Code', () => {
  it('is found and activates', async () => {
    await theExtension().activate();
    assert.equal(theExtension().isActive, true);
  });

  it('registers every command of its manifest', async () => {
    await theExtension().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands
      .map(({ command }) => command)
      .filter((id) => !registered.has(id));
    assert.deepEqual(missing, []);
  });

  it('has the documented settings, none of them for a secret', () => {
    const settings = vscode.workspace.getConfiguration('mqttWssDoctor');
    const names = Object.keys(manifest.contributes.configuration.properties);
    assert.deepEqual(
      names.map((name) => [name, settings.get(name.replace('mqttWssDoctor.', ''))]),
      [
        ['mqttWssDoctor.browser', 'auto'],
        ['mqttWssDoctor.timeout', 30],
        ['mqttWssDoctor.idleSeconds', 0],
        ['mqttWssDoctor.lint.run', 'onType'],
        ['mqttWssDoctor.lint.rules', {}],
        ['mqttWssDoctor.lint.context', {}],
        ['mqttWssDoctor.codeLens', true],
      ],
    );
  });
});
