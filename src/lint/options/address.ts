import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { option, type OptionFact } from './option';

const connect = mqttJs('src/lib/connect/index.ts', 'connect');
const ws = mqttJs('src/lib/connect/ws.ts', 'setDefaultOpts, buildUrl');
const servers = mqttJs('src/lib/connect/index.ts', 'wrapper');
const ali = mqttJs('src/lib/connect/ali.ts', 'buildStream');

/** Options that say where the broker is. */
export const addressOptions: readonly OptionFact[] = [
  option(
    [
      'protocol',
      "'wss' | 'ws' | 'mqtt' | 'mqtts' | 'tcp' | 'ssl' | 'wx' | 'wxs' | 'ali' | 'alis'",
      null,
      'trap',
    ],
    connect,
    () =>
      l10n.t(
        'Wins over the scheme of the URL. Browsers can do ws and wss only: any other value silently becomes one of them, mostly ws without TLS, and the path is dropped.',
      ),
  ),
  option(['host', 'string', null, 'works'], connect, () =>
    l10n.t(
      'Name of the host, without scheme, port and path. Wins over that of the URL; without both, a page asks its own host.',
    ),
  ),
  option(['hostname', 'string', null, 'trap'], ws, () =>
    l10n.t('Wins over host and over the URL. Use host, or the URL alone.'),
  ),
  option(['port', 'number', null, 'works'], ws, () =>
    l10n.t('Wins over that of the URL. Without both: 443 for wss, 80 for ws, 8883 for mqtts, 1883 for mqtt.'),
  ),
  option(['path', 'string', "'/'", 'trap'], ws, () =>
    l10n.t(
      'Path of the WebSocket endpoint, with a slash in front. There is no default of /mqtt, and it is dropped for protocols other than ws and wss.',
    ),
  ),
  option(['query', 'Record<string, string>', null, 'trap'], connect, () =>
    l10n.t('Only its clientId is read, which wins over the option clientId.'),
  ),
  option(['auth', 'string', null, 'works'], connect, () =>
    l10n.t(
      'User name and password as user:password. Wins over username and password, and the user info of a URL ends up here.',
    ),
  ),
  option(['servers', '{ host: string; port: number; protocol?: string }[]', null, 'trap'], servers, () =>
    l10n.t(
      'Brokers that are tried one after the other, one at each connection attempt. They share one path.',
    ),
  ),
  option(['defaultProtocol', 'string', null, 'works'], servers, () =>
    l10n.t('The protocol of those servers that name none. mqtt.js sets it itself.'),
  ),
  option(
    ['unixSocket', 'boolean', 'false', 'node-only'],
    connect,
    () => l10n.t('Connects to a Unix domain socket, whose file is the path.'),
    { since: [5, 7, 0] },
  ),
  option(
    ['socksProxy', 'string', null, 'node-only'],
    connect,
    () => l10n.t('URL of a SOCKS proxy for mqtt and mqtts. Browsers use the proxy of the system.'),
    { since: [5, 11, 0] },
  ),
  option(
    ['socksTimeout', 'number', null, 'node-only'],
    mqttJs('src/lib/connect/tcp.ts', 'buildStream'),
    () => l10n.t('Time limit of the SOCKS proxy, in milliseconds.'),
    { since: [5, 11, 0] },
  ),
  option(['my', 'object', null, 'mini-program'], ali, () =>
    l10n.t('The object my of an Alipay mini-program, for the protocols ali and alis.'),
  ),
];
