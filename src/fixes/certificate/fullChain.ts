import * as l10n from '@vscode/l10n';
import type { Fix } from '../../core/report';
import { shellWord } from '../quote';

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

/** The missing intermediate from the address that the certificate itself names; empty where it names none. */
export function fetchIntermediate(issuerUrls: readonly string[]): Fix[] {
  const url = issuerUrls.find((candidate) => /^https?:\/\/[^/]/i.test(candidate));
  if (url === undefined) return [];
  return [
    {
      id: 'certificate/fetch-intermediate',
      title: l10n.t('Fetch the missing intermediate and append it to the certificate (server.crt)'),
      kind: 'command',
      content: [
        '(',
        'set -eu',
        `curl -fsS -o intermediate.der ${shellWord(url)}`,
        'openssl x509 -inform DER -in intermediate.der -out intermediate.crt',
        'cat server.crt intermediate.crt > fullchain.pem',
        ')',
        '',
      ].join('\n'),
    },
  ];
}
