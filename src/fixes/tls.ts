import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/report';
import type { Target } from '../core/target';
import { shellWord } from './quote';

/** Key-exchange groups that browsers offer. */
export function browserGroups(): Fix {
  return {
    id: 'broker/browser-groups',
    title: l10n.t('Allow the groups that browsers offer (X25519, P-256, P-384)'),
    kind: 'config',
    content: [
      '# nginx',
      'ssl_ecdh_curve X25519:prime256v1:secp384r1;',
      '',
      '# Mosquitto takes the groups of OpenSSL: in the file that OPENSSL_CONF names for it',
      'openssl_conf = default_conf',
      '[default_conf]',
      'ssl_conf = ssl_section',
      '[ssl_section]',
      'system_default = tls_defaults',
      '[tls_defaults]',
      'Groups = X25519:P-256:P-384',
      '',
    ].join('\n'),
  };
}

/** HTTP/1.1 in ALPN, which browsers name alone for a new WebSocket. */
export function offerHttp1(target: Target): Fix {
  return {
    id: 'broker/offer-http1',
    title: l10n.t('Offer HTTP/1.1 in ALPN'),
    kind: 'config',
    content: [
      '# HAProxy',
      `bind :${target.port} ssl crt /etc/haproxy/certs/fullchain-and-key.pem alpn http/1.1`,
      '',
      '# nginx offers http/1.1 by itself; leave http2 out for this port',
      `listen ${target.port} ssl;`,
      '',
      '# Envoy: common_tls_context: { alpn_protocols: ["http/1.1"] }',
      '# Node.js: http2.createSecureServer({ …, allowHTTP1: true }), or https.createServer() for the WebSocket',
      '# Mosquitto: has no ALPN setting for WebSockets and takes http/1.1',
      '',
    ].join('\n'),
  };
}

/** Stapled OCSP responses. */
export function staple(): Fix {
  return {
    id: 'proxy/staple',
    title: l10n.t('nginx: send a stapled OCSP response'),
    kind: 'config',
    content: [
      'ssl_stapling on;',
      'ssl_stapling_verify on;',
      'ssl_trusted_certificate /etc/nginx/certs/chain.pem;   # the intermediates',
      'resolver 127.0.0.53 valid=300s;                       # a DNS server that nginx can ask',
      '',
    ].join('\n'),
  };
}

/** How to find out what on the way drops a long ClientHello, and what helps until it is replaced. */
export function longHelloSteps(target: Target): Fix[] {
  const server = shellWord(`${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port}`);
  return [
    {
      id: 'network/find-the-dropper',
      title: l10n.t('Find what drops the long message'),
      kind: 'steps',
      content: [
        l10n.t(
          '1. Run the diagnosis on the machine of the broker, then further and further away: the culprit stands where it begins to fail.',
        ),
        l10n.t(
          '2. Update that firewall, load balancer or TLS library, or switch its inspection of TLS off for this port.',
        ),
        l10n.t('3. If it is the broker itself, put a current TLS proxy in front of it (nginx, HAProxy).'),
      ].join('\n'),
    },
    {
      id: 'network/long-hello-test',
      title: l10n.t('Try both lengths without a browser (OpenSSL 3.5 or newer)'),
      kind: 'command',
      content: [
        `openssl s_client -connect ${server} -groups X25519MLKEM768:X25519 </dev/null   # long`,
        `openssl s_client -connect ${server} -groups X25519 </dev/null                  # short`,
        '',
      ].join('\n'),
    },
  ];
}
