import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type PracticeBroker, startPractice } from '../../src/practice';
import { openPanels } from './openPanels';

describe('The command mqttWssDoctor.diagnose with an argument', function () {
  this.timeout(60_000);
  let practice: PracticeBroker;

  before(async () => {
    practice = await startPractice();
  });
  after(() => practice.close());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  function healthy(): URL {
    const url = practice.listeners.find(({ name }) => name === 'healthy-ws')?.url;
    assert.ok(url);
    return new URL(url);
  }

  it('asks nothing, diagnoses, and shows the panel', async () => {
    const { href, host } = healthy();
    await vscode.commands.executeCommand('mqttWssDoctor.diagnose', { url: href });
    assert.deepEqual(openPanels(), [`MQTT Diagnosis: ${host}`]);
  });

  it('opens no panel for what is no URL', async () => {
    await vscode.commands.executeCommand('mqttWssDoctor.diagnose', { url: 'not a url' });
    assert.deepEqual(openPanels(), []);
  });

  it('leaves the login of a URL out of settings and titles', async () => {
    const url = healthy();
    url.username = 'night-shift-user';
    url.password = 'Pa55-w0rd';
    await vscode.commands.executeCommand('mqttWssDoctor.diagnose', { url: url.href });
    assert.deepEqual(openPanels(), [`MQTT Diagnosis: ${url.host}`]);
    const settings = JSON.stringify(vscode.workspace.getConfiguration());
    assert.doesNotMatch(settings, /night-shift-user|Pa55-w0rd/);
  });
});
