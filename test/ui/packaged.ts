import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import type { HostLayout } from '../vscode-host/folders';
import { serverCommand } from '../vscode-host/serverCommand';

const projectFolder = path.resolve(__dirname, '..', '..');
const outputFolder = path.join(projectFolder, 'out', 'test', 'ui');

let installed: Promise<string> | undefined;

/**
 * A folder of extensions that holds this one as users get it: packaged, then installed from the package. Made once
 * per process; the tests only read it.
 */
export function installedExtension(host: HostLayout): Promise<string> {
  installed ??= packageAndInstall(host);
  return installed;
}

async function packageAndInstall(host: HostLayout): Promise<string> {
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  const packagePath = path.join(outputFolder, 'mqtt-wss-doctor.vsix');
  await createVSIX({ cwd: projectFolder, packagePath, dependencies: false });
  const extensionsDir = path.join(outputFolder, 'extensions');
  const { status, output } = serverCommand(host, [
    ...['--server-data-dir', path.join(outputFolder, 'server')],
    ...['--extensions-dir', extensionsDir],
    ...['--install-extension', packagePath],
  ]);
  if (status !== 0) throw new Error(`The package could not be installed:\n${output}`);
  return extensionsDir;
}
