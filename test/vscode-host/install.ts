import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cachedHostFolder, type HostLayout, hostLayout, pinFiles, pinFolder, spdlogFile } from './folders';
import { npmCi } from './npm';

/**
 * The installed host; the first call on a machine downloads about 250 MB from the npm registry into the user's
 * cache (800 MB on disk). It appears there in one step, so an interrupted or a simultaneous install does no harm.
 * @throws with npm's output when the registry cannot be reached
 */
export async function ensureHost(): Promise<HostLayout> {
  const folder = cachedHostFolder();
  if (!existsSync(folder)) await installInto(folder);
  return hostLayout(folder);
}

async function installInto(folder: string): Promise<void> {
  console.error(`Installing VS Code for tests (once, about 250 MB) into ${folder}`);
  mkdirSync(path.dirname(folder), { recursive: true });
  const building = mkdtempSync(path.join(path.dirname(folder), 'installing-'));
  try {
    await build(building);
    moveIntoPlace(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

async function build(folder: string): Promise<void> {
  for (const file of pinFiles) copyFileSync(path.join(pinFolder, file), path.join(folder, file));
  await npmCi(folder);
  const { vscode } = hostLayout(folder);
  // The lock files inside code-server were written with legacy-peer-deps; without it npm calls them out of date.
  const inner = ['--omit=dev', '--legacy-peer-deps'];
  await npmCi(vscode, ...inner);
  await npmCi(path.join(vscode, 'extensions'), ...inner);
  const spdlog = path.join(vscode, 'node_modules', '@vscode', 'spdlog', 'index.js');
  copyFileSync(path.join(pinFolder, spdlogFile), spdlog);
}

function moveIntoPlace(building: string, folder: string): void {
  try {
    renameSync(building, folder);
  } catch (error) {
    const anotherWasFaster = existsSync(folder);
    if (!anotherWasFaster) throw error;
  }
}
