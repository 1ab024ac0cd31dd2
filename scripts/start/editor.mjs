import {
  downloadAndUnzipVSCode,
  resolveCliPathFromVSCodeExecutablePath,
  SilentReporter,
} from '@vscode/test-electron';
import path from 'node:path';
import { canShowWindows, findProgram } from '../programs.mjs';
import { projectFolder, run } from '../run.mjs';

const sampleWorkspace = path.join(projectFolder, 'test', 'fixtures', 'sample-workspace');
const editorArguments = [`--extensionDevelopmentPath=${projectFolder}`, sampleWorkspace];

/**
 * Opens VS Code with the extension on a sample workspace, where somebody is there to look; else says how.
 * @param {AbortSignal} signal
 */
export async function openEditor(signal) {
  const code = process.stdout.isTTY && canShowWindows() ? await findEditor() : undefined;
  if (code === undefined) {
    console.log('\nTo try the extension in VS Code, run this where VS Code and a display are:');
    console.log(`  code ${editorArguments.join(' ')}`);
    return;
  }
  console.log('\nOpening VS Code. Run "MQTT WSS Doctor: Diagnose MQTT Broker" in its command palette (F1).');
  await run(code, editorArguments, { signal });
}

/** @returns {Promise<string | undefined>} the `code` command, of this machine or of a downloaded VS Code */
async function findEditor() {
  const installed = findProgram('code');
  if (installed !== undefined) return installed;
  console.log('\nDownloading VS Code …');
  try {
    // The default reporter's spinner goes on for ever after a failed download.
    const reporter = new SilentReporter();
    return resolveCliPathFromVSCodeExecutablePath(
      await downloadAndUnzipVSCode({ version: 'stable', reporter }),
    );
  } catch (error) {
    console.log(`VS Code could not be downloaded: ${error.message ?? error}`);
    return undefined;
  }
}
