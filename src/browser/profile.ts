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

/** Longest folder for temporary files below which Chromium's `org.chromium.Chromium.XXXXXX/SingletonSocket` fits into the 107 bytes that Linux allows for the path of a socket. */
const maxLinuxFolder = 27;

/** On Windows a file stays locked for a moment after its process has ended. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

export async function createProfile(): Promise<Profile> {
  await removeStaleProfiles();
  const root = await mkdtemp(path.join(folderForProfiles(), prefix));
  const folder = (name: string) => path.join(root, name);
  const profile = { root, userData: folder('profile'), temporary: folder('tmp'), home: folder('home') };
  await Promise.all([mkdir(profile.userData), mkdir(profile.temporary), mkdir(profile.home)]);
  return profile;
}

function folderForProfiles(): string {
  const usual = tmpdir();
  const isTooLong = process.platform === 'linux' && Buffer.byteLength(usual) > maxLinuxFolder;
  return isTooLong ? '/tmp' : usual;
}

export function removeProfile(profile: Profile): Promise<void> {
  return rm(profile.root, removal);
}

/** No run lasts that long, in ms. */
const staleAgeMs = 60 * 60 * 1000;

/** Removes what is left of programs that were killed before they could do it. */
async function removeStaleProfiles(): Promise<void> {
  const parent = folderForProfiles();
  const names = await readdir(parent);
  const own = names.filter((name) => name.startsWith(prefix)).map((name) => path.join(parent, name));
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
