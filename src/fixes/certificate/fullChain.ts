import * as l10n from '@vscode/l10n';
import type { Fix } from '../../core/report';

/** The whole chain in the file that the broker or proxy serves. */
export function fullChain(): Fix {
  return {
    id: 'certificate/full-chain',
    title: l10n.t('Serve the certificate together with its intermediates (fullchain.pem, not cert.pem)'),
    kind: 'config',
    content: [
      '# the server certificate first, then each intermediate; the root is not needed',
      'cat server.crt intermediate.crt > fullchain.pem',
      '',
      '# mosquitto.conf: certfile /etc/mosquitto/certs/fullchain.pem',
      '# nginx:          ssl_certificate /etc/nginx/certs/fullchain.pem;',
      '# EMQX:           listeners.wss.default.ssl_options.certfile = "etc/certs/fullchain.pem"',
      '',
    ].join('\n'),
  };
}
