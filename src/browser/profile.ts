import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Folders of a browser's run, all below one that is removed afterwards. */
export interface Profile {
  root: string;
  /** For `--user-data-dir`. */
  userData: string;
  /** For `TMPDIR`: Chromium leaves folders there when it is killed. */
  temporary: string;
  /** For `HOME`, where certificates are to be trusted. */
  home: string;
}

/** Beginning of the folder's name. */
const prefix = 'mqtt-wss-doctor-browser-';

/** On Windows a file stays locked for a moment after its process has ended. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

export async function createProfile(): Promise<Profile> {
  await removeStaleProfiles();
  const root = await mkdtemp(path.join(tmpdir(), prefix));
  const folder = (name: string) => path.join(root, name);
  const profile = { root, userData: folder('profile'), temporary: folder('tmp'), home: folder('home') };
  await Promise.all([mkdir(profile.userData), mkdir(profile.temporary), mkdir(profile.home)]);
  return profile;
}

export function removeProfile(profile: Profile): Promise<void> {
  return rm(profile.root, removal);
}

/** No run lasts that long, in ms. */
const staleAgeMs = 60 * 60 * 1000;

/** Removes what is left of programs that were killed before they could do it. */
async function removeStaleProfiles(): Promise<void> {
  const names = await readdir(tmpdir());
  const own = names.filter((name) => name.startsWith(prefix)).map((name) => path.join(tmpdir(), name));
  await Promise.allSettled(
    own.map(async (folder) => {
      const { mtimeMs } = await stat(folder);
      if (Date.now() - mtimeMs > staleAgeMs) await rm(folder, removal);
    }),
  );
}

/** For the moment in which this process ends. */
export function removeProfileNow(profile: Profile): void {
  rmSync(profile.root, { ...removal, maxRetries: 2 });
}
