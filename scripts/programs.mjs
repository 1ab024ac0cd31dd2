import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** Debian puts servers into folders that are not on a user's PATH. */
const serverFolders = process.platform === 'win32' ? [] : ['/usr/sbin', '/usr/local/sbin'];

/**
 * Finds a program on the PATH, or where Debian puts servers.
 * @param {string} name without `.exe`
 * @returns {string | undefined} its file
 */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...serverFolders].filter(Boolean);
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  return folders.flatMap((folder) => names.map((file) => path.join(folder, file))).find(isExecutable);
}

/**
 * Finds the browser that a diagnosis would use.
 * @returns {Promise<string | undefined>} its file
 */
export async function findBrowser() {
  const { findBrowsers } = await tsImport('../src/browser/find.ts', import.meta.url);
  return findBrowsers()[0]?.path;
}

/**
 * Finds the Firefox that our predictions are held against.
 * @returns {string | undefined} its file
 */
export function findFirefox() {
  return findProgram('firefox-esr') ?? findProgram('firefox');
}

/** Whether a window could be shown: on Linux there may be no display. */
export function canShowWindows() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
