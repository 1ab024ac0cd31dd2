import { readFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';

/** A VS Code to run the tests in. */
export interface VscodeHost {
  name: string;
  executable: string;
}

export const projectFolder = path.resolve(__dirname, '..', '..');

const standIn = path.join(projectFolder, 'test', 'vscode-host', 'code.cjs');

/**
 * Chooses where the tests run:
 * - `VSCODE_EXECUTABLE` given: that one;
 * - else downloaded ones: the version in `VSCODE_VERSION`, or the oldest supported and the newest stable;
 * - else, where none can be downloaded or shown, the host of test/vscode-host.
 *
 * `VSCODE_HOST=download` and `VSCODE_HOST=offline` insist on one of the last two.
 */
export async function chooseHosts(env: NodeJS.ProcessEnv = process.env): Promise<VscodeHost[]> {
  const given = env['VSCODE_EXECUTABLE'];
  if (given) return [{ name: given, executable: given }];
  const wanted = env['VSCODE_HOST'] ?? 'auto';
  const offline = { name: 'the VS Code of test/vscode-host', executable: standIn };
  if (wanted === 'offline') return [offline];
  if (wanted === 'auto' && !canShowWindows(env)) return [offline];
  const versions = env['VSCODE_VERSION'] ? [env['VSCODE_VERSION']] : [oldestSupported(), 'stable'];
  try {
    return await download(versions);
  } catch (error) {
    if (wanted === 'download') throw error;
    console.log(`VS Code cannot be downloaded here (${String(error)}).`);
    return [offline];
  }
}

async function download(versions: string[]): Promise<VscodeHost[]> {
  const hosts: VscodeHost[] = [];
  for (const version of versions) {
    console.log(`Fetching VS Code ${version}`);
    // The default reporter's spinner goes on for ever after a failed download.
    const executable = await downloadAndUnzipVSCode({ version, reporter: new SilentReporter() });
    hosts.push({ name: `VS Code ${version}`, executable });
  }
  return hosts;
}

/** Electron needs a display; on Linux there may be none. */
function canShowWindows(env: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** The version that `engines.vscode` of the manifest starts from. */
function oldestSupported(): string {
  const manifest = readFileSync(path.join(projectFolder, 'package.json'), 'utf8');
  const version = /"vscode":\s*"\^([\d.]+)"/.exec(manifest)?.[1];
  if (version === undefined) throw new Error('package.json does not say which VS Code it needs.');
  return version;
}
