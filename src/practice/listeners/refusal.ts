import * as l10n from '@vscode/l10n';
import { startListener, type ListenerDefinition } from '../listener';
import { createWebSocketEndpoint, type EndpointOptions, type HttpRefusal } from '../webSocketEndpoint';

interface Refusal extends Omit<ListenerDefinition, 'start' | 'trusted'> {
  refuse: NonNullable<EndpointOptions['refuse']>;
  /** Path of the URL; default `/mqtt`. */
  path?: string;
}

const allowedOrigin = 'http://allowed.example';

const faults: readonly Refusal[] = [
  {
    name: 'wrong-path',
    catalogue: ['A03'],
    rootCause: 'upgrade/wrong-path',
    title: () => l10n.t('The URL has no path, the broker serves only /mqtt'),
    path: '/',
    refuse: ({ url }) => (url === '/mqtt' ? null : { status: 404 }),
  },
  {
    name: 'origin-refused',
    catalogue: ['D09'],
    rootCause: 'upgrade/origin-refused',
    title: () => l10n.t('The server refuses pages of other origins than {0}', allowedOrigin),
    refuse: ({ headers: { origin } }) =>
      origin === undefined || origin === allowedOrigin ? null : { status: 403 },
  },
  {
    name: 'unauthorized-http',
    catalogue: ['D11'],
    rootCause: 'upgrade/http-authentication',
    title: () => l10n.t('The server asks for HTTP authentication, which a page cannot give'),
    refuse: () => ({ status: 401, headers: { 'WWW-Authenticate': 'Basic realm="mqtt"' } }),
  },
  {
    name: 'redirect',
    catalogue: ['A17'],
    rootCause: 'upgrade/redirect',
    title: () => l10n.t('The server redirects to another path, which browsers do not follow'),
    refuse: ({ url }) => (url === '/ws' ? null : { status: 301, headers: { Location: '/ws' } }),
  },
  {
    name: 'upgrade-required',
    catalogue: ['E01'],
    rootCause: 'proxy/upgrade-not-forwarded',
    title: () => l10n.t('The reverse proxy does not pass on the Upgrade header'),
    refuse: () => ({ status: 426, headers: { Server: 'nginx' }, body: 'Upgrade Required' }),
  },
  {
    name: 'bad-gateway',
    catalogue: ['E03'],
    rootCause: 'proxy/bad-gateway',
    title: () => l10n.t('The reverse proxy cannot reach the broker'),
    refuse: () => nginxBadGateway,
  },
];

/** The page that nginx makes up itself. */
const nginxBadGateway: HttpRefusal = {
  status: 502,
  headers: { Server: 'nginx', 'Content-Type': 'text/html' },
  body: [
    '<html>',
    '<head><title>502 Bad Gateway</title></head>',
    '<body>',
    '<center><h1>502 Bad Gateway</h1></center>',
    '<hr><center>nginx</center>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n'),
};

/** The opening handshake is answered with an HTTP status other than 101. */
export const refusalListeners: readonly ListenerDefinition[] = faults.map(
  ({ refuse, path = '/mqtt', ...declared }) => ({
    ...declared,
    trusted: true,
    start: ({ authority, broker }) =>
      startListener(createWebSocketEndpoint({ tls: authority.healthy, session: broker.serve, refuse }), {
        scheme: 'wss',
        path,
      }),
  }),
);
