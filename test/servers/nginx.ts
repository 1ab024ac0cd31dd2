import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChildServer } from './childServer';
import { freePort } from './freePort';
import type { IdentityFiles } from './identities';
import type { RealServer } from './mosquitto';

export interface NginxOptions {
  /** For a folder with the configuration. */
  folder: string;
  /** `null`: the listener has no TLS. */
  identity: IdentityFiles | null;
  /** Port of the broker behind it. */
  upstreamPort: number;
  /** Default: everything. */
  location?: string;
  /** Directives of the server for TLS, each with its semicolon. */
  tls?: readonly string[];
  /** Leaves out what passes the upgrade on. */
  withoutUpgrade?: boolean;
}

/** Starts nginx on a free port in front of a broker. */
export async function startNginx(options: NginxOptions): Promise<RealServer> {
  const own = mkdtempSync(join(options.folder, 'nginx-'));
  const port = await freePort();
  const config = join(own, 'nginx.conf');
  writeFileSync(config, configuration(options, port));
  const args = ['-p', `${own}/`, '-c', config, '-e', 'stderr'];
  const child = await startChildServer('nginx', args, [port]);
  const close = async (): Promise<void> => {
    await child.stop();
    rmSync(own, { recursive: true, force: true });
  };
  return { port, close };
}

function configuration(options: NginxOptions, port: number): string {
  const { identity, location = '/', upstreamPort, tls = [], withoutUpgrade = false } = options;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const upgrade = [
    'proxy_set_header Upgrade $http_upgrade;',
    'proxy_set_header Connection "upgrade";',
    'proxy_read_timeout 1h;',
  ];
  return `
    daemon off;
    # One process only, so that nothing is left when it is killed.
    master_process off;
    pid nginx.pid;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${name};`).join('\n')}
      server {
        listen 127.0.0.1:${port}${identity === null ? '' : ' ssl'};
        ${identity === null ? '' : `ssl_certificate ${identity.cert}; ssl_certificate_key ${identity.key};`}
        ${tls.join('\n        ')}
        location ${location} {
          proxy_pass http://127.0.0.1:${upstreamPort};
          proxy_http_version 1.1;
          ${withoutUpgrade ? '' : upgrade.join('\n')}
        }
      }
    }
  `;
}
