import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/report';
import type { Target } from '../core/target';
import { nginxString } from './quote';

/** A location of nginx that carries WebSockets to a broker. */
export function nginxLocation(target: Target): Fix {
  return {
    id: 'proxy/nginx-location',
    title: l10n.t('nginx: pass the WebSocket upgrade on, and keep idle connections'),
    kind: 'config',
    content: [
      `location ${nginxString(decodedPath(target))} {`,
      '    proxy_pass http://127.0.0.1:9001;   # the WebSocket listener of the broker',
      '    proxy_http_version 1.1;',
      '    proxy_set_header Upgrade $http_upgrade;',
      '    proxy_set_header Connection "upgrade";',
      '    proxy_set_header Host $host;',
      '    proxy_read_timeout 1h;              # the default of 60 s ends idle connections',
      '    proxy_send_timeout 1h;',
      '}',
      '',
    ].join('\n'),
  };
}

/** A server block of nginx that ends TLS on the port and shows its certificate to everybody, with and without SNI. */
export function defaultServer(target: Target): Fix {
  return {
    id: 'proxy/nginx-default-server',
    title: l10n.t('nginx: a server with TLS on port {0} that is the default one', target.port),
    kind: 'config',
    content: [
      'server {',
      `    listen ${target.port} ssl default_server;`,
      `    server_name ${nginxString(target.host)};`,
      '    ssl_certificate     /etc/nginx/certs/fullchain.pem;',
      '    ssl_certificate_key /etc/nginx/certs/privkey.pem;',
      '    ssl_protocols       TLSv1.2 TLSv1.3;',
      ...nginxLocation(target)
        .content.trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
      '}',
      '',
    ].join('\n'),
  };
}

/** nginx compares a location with the path in its decoded form (`ngx_http_core_module`, location). */
function decodedPath({ path }: Target): string {
  const [written = '/'] = path.split('?', 1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
