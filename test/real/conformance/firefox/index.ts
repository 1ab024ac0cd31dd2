import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDeadline } from '../../../../src/browser/deadline';
import { guardExit } from '../../../../src/browser/exitGuard';
import { askAll, type FirefoxRun, type NamedSocket } from './askAll';
import { importAuthorities } from './authorities';
import { startFirefox } from './firefoxProcess';
import { userScript } from './preferences';
import { firefoxProgram } from './programs';
import { publishRoots } from './publicRoots';

export type { FirefoxResult, FirefoxRun, NamedSocket } from './askAll';

const runTimeoutMs = 150_000;

/** Firefox' helpers may still write while they end. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

export interface FirefoxOptions {
  /** DER of the authorities that the user imported. */
  trusted: readonly Buffer[];
  /** DER of authorities that count as Firefox' own. */
  publicRoots?: readonly Buffer[];
  signal?: AbortSignal;
}

/**
 * Asks one real Firefox with a throw-away profile about all WebSockets; every host, be it a name or an address, leads to
 * 127.0.0.1. When it settles, no process and no folder is left. Rejects where Firefox cannot be run, NSS takes an
 * authority for no certificate, or the time is over.
 */
export async function measureInFirefox(
  sockets: readonly NamedSocket[],
  { trusted, publicRoots = [], signal = new AbortController().signal }: FirefoxOptions,
): Promise<FirefoxRun> {
  const deadline = startDeadline(runTimeoutMs, signal);
  const profile = await mkdtemp(path.join(tmpdir(), 'conformance-firefox-'));
  const release = guardExit(() => rmSync(profile, removal));
  try {
    await writeFile(path.join(profile, 'user.js'), userScript());
    await importAuthorities(profile, trusted, deadline.signal);
    await publishRoots(profile, publicRoots);
    return await askWithProfile(profile, sockets, deadline.signal);
  } catch (error) {
    deadline.signal.throwIfAborted();
    throw error;
  } finally {
    deadline.clear();
    await rm(profile, removal);
    release();
  }
}

async function askWithProfile(
  profile: string,
  sockets: readonly NamedSocket[],
  signal: AbortSignal,
): Promise<FirefoxRun> {
  const firefox = await startFirefox(firefoxProgram(), profile, signal);
  try {
    return await askAll(firefox.url, sockets);
  } finally {
    await firefox.close();
  }
}
