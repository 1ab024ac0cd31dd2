import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestAuthority, type TestAuthority } from '../../servers/identities';
import { type MosquittoOptions, type RealServer, startMosquitto } from '../../servers/mosquitto';
import { type NginxOptions, startNginx } from '../../servers/nginx';

/** A folder, a CA, and real servers that all end with it. */
export interface SetUp {
  authority: TestAuthority;
  mosquitto: (options: Omit<MosquittoOptions, 'folder'>) => Promise<RealServer>;
  nginx: (options: Omit<NginxOptions, 'folder'>) => Promise<RealServer>;
  close: () => Promise<void>;
}

export async function setUp(): Promise<SetUp> {
  const folder = mkdtempSync(join(tmpdir(), 'real-servers-'));
  const running: RealServer[] = [];
  const kept = async (starting: Promise<RealServer>): Promise<RealServer> => {
    const server = await starting;
    running.push(server);
    return server;
  };
  return {
    authority: await createTestAuthority(folder),
    mosquitto: (options) => kept(startMosquitto({ ...options, folder })),
    nginx: (options) => kept(startNginx({ ...options, folder })),
    close: async () => {
      await Promise.all(running.map((server) => server.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
