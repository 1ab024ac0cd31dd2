import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { npmCi } from '../../vscode-host/npm';

const pinFolder = path.join(import.meta.dirname, 'pins');
const pinFiles = ['package.json', 'package-lock.json', '.npmrc'];

/** The major versions that the extension and the command line have to work with. */
export const majors = [20, 22, 24];

/**
 * Programs of Node by major version, downloaded once from the npm registry into the user's cache (about 200 MB).
 * @throws with npm's output when the registry cannot be reached
 */
export async function ensureNodes(): Promise<Map<number, string>> {
  const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  const pins = pinFiles.map((file) => readFileSync(path.join(pinFolder, file)));
  const hash = createHash('sha256').update(Buffer.concat(pins)).digest('hex').slice(0, 16);
  const folder = path.join(cache, 'mqtt-wss-doctor', 'nodes', hash);
  if (!existsSync(folder)) await installInto(folder);
  return new Map(
    majors.map((major) => [major, path.join(folder, 'node_modules', `node-${major}`, 'bin', 'node')]),
  );
}

/** It appears in one step, so that an interrupted or a simultaneous install does no harm. */
async function installInto(folder: string): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const building = mkdtempSync(path.join(path.dirname(folder), 'installing-'));
  try {
    for (const file of pinFiles) copyFileSync(path.join(pinFolder, file), path.join(building, file));
    await npmCi(building);
    if (!existsSync(folder)) renameSync(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}
