import { homedir } from 'node:os';
import path from 'node:path';
import type { Profile } from './profile';

/**
 * Environment variables for the browser. On Linux, what Chromium and its libraries write beside the profile goes into
 * the profile's folders as well, but the user's configuration is read, because it holds the system's proxy settings.
 * Elsewhere there are no such files, and the path of a socket in the folder could be longer than the system allows.
 */
export function browserEnvironment(profile: Profile, ownHome: boolean): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return process.env;
  return {
    ...process.env,
    BREAKPAD_DUMP_LOCATION: profile.temporary,
    TMPDIR: profile.temporary,
    XDG_CACHE_HOME: profile.temporary,
    XDG_CONFIG_HOME: process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config'),
    ...(ownHome ? { HOME: profile.home } : {}),
  };
}
