import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { type BrowserKind, type BrowserPlace, namedByEnvironment, placesOf } from './places';

/** A Chromium-family program on this machine. */
export interface FoundBrowser {
  path: string;
  kind: BrowserKind;
}

/** What the search looks at. */
export interface FindContext {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  isExecutable: (file: string) => boolean;
}

/**
 * Chrome, Edge and Chromium on this machine, the preferred one first; each file once.
 * A program named by `CHROME_PATH` or `CHROMIUM_PATH` comes before all others.
 */
export function findBrowsers(context: Partial<FindContext> = {}): FoundBrowser[] {
  const { platform, env, home, isExecutable } = { ...ownMachine(), ...context };
  const places = [...namedByEnvironment(env), ...placesOf({ platform, env, home })];
  const found = new Map<string, FoundBrowser>();
  for (const place of places) {
    for (const file of candidates(place, platform, env)) {
      if (!found.has(file) && isExecutable(file)) found.set(file, { path: file, kind: place.kind });
    }
  }
  return [...found.values()];
}

function ownMachine(): FindContext {
  return { platform: process.platform, env: process.env, home: homedir(), isExecutable: canExecute };
}

/** The files that a place may mean: a command is looked for in every folder of `PATH`. */
function candidates(place: BrowserPlace, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if ('file' in place) return [place.file];
  const style = platform === 'win32' ? path.win32 : path.posix;
  const folders = (env['PATH'] ?? '').split(style.delimiter).filter((folder) => folder !== '');
  return [...folders, ...usualFolders].map((folder) => style.join(folder, place.command));
}

/** A program that was started from a desktop may have a `PATH` without them. */
const usualFolders = ['/usr/local/bin', '/usr/bin'];

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
