import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChildServer } from './childServer';
import { freePort } from './freePort';
import type { IdentityFiles } from './identities';

export interface MosquittoOptions {
  /** For a folder with the configuration. */
  folder: string;
  /** `null`: the listener has no TLS. */
  identity: IdentityFiles | null;
  /** The only user; `null`: everybody may connect. */
  login?: { username: string; password: string } | null;
}

/** A real server program with its configuration in a folder of its own. */
export interface RealServer {
  port: number;
  close: () => Promise<void>;
}

/** Starts Mosquitto with one WebSocket listener on a free port. */
export async function startMosquitto({
  folder,
  identity,
  login = null,
}: MosquittoOptions): Promise<RealServer> {
  const own = mkdtempSync(join(folder, 'mosquitto-'));
  const port = await freePort();
  const config = join(own, 'mosquitto.conf');
  writeFileSync(
    config,
    [
      'user root',
      // Mosquitto 2.0.11 ends where it has WebSocket listeners only.
      `listener 0 ${join(own, 'mqtt.sock')}`,
      `listener ${port}`,
      'protocol websockets',
      ...(identity === null ? [] : [`certfile ${identity.cert}`, `keyfile ${identity.key}`]),
      ...(login === null
        ? ['allow_anonymous true']
        : ['allow_anonymous false', `password_file ${writePasswordFile(own, login)}`]),
      '',
    ].join('\n'),
  );
  const child = await startChildServer('mosquitto', ['-c', config], [port]);
  const close = async (): Promise<void> => {
    await child.stop();
    rmSync(own, { recursive: true, force: true });
  };
  return { port, close };
}

function writePasswordFile(folder: string, { username, password }: { username: string; password: string }) {
  const file = join(folder, 'passwords');
  execFileSync('mosquitto_passwd', ['-b', '-c', file, username, password], { stdio: 'ignore' });
  return file;
}
