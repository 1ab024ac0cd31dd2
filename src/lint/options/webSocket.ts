import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { option, type OptionFact } from './option';

const ws = (section: string) => mqttJs('src/lib/connect/ws.ts', section);

/** Options of the WebSocket. */
export const webSocketOptions: readonly OptionFact[] = [
  option(['wsOptions', 'ws.ClientOptions', '{}', 'ignored'], ws('streamBuilder'), () =>
    l10n.t(
      'Options of the package ws, which only Node uses. A browser lets no page set headers or TLS options of a WebSocket.',
    ),
  ),
  option(
    ['createWebsocket', '(url, subprotocols, options) => WebSocket', null, 'works'],
    ws('createBrowserWebSocket'),
    () => l10n.t('Makes the WebSocket. Has to return it at once, not a promise.'),
    { since: [5, 1, 0] },
  ),
  option(['transformWsUrl', '(url, options, client) => string', null, 'trap'], ws('buildUrl'), () =>
    l10n.t(
      'Gives the URL of each connection attempt, as for signed URLs. Has to return it at once: an async function makes mqtt.js connect to "[object Promise]".',
    ),
  ),
  option(
    ['forceNativeWebSocket', 'boolean', 'false', 'works'],
    mqttJs('src/lib/connect/index.ts', 'connect'),
    () =>
      l10n.t(
        'Takes the WebSocket of the platform where mqtt.js does not see that it runs in a browser. The first client decides for all.',
      ),
    { since: [5, 9, 0] },
  ),
  option(['objectMode', 'boolean', 'false', 'works'], ws('setDefaultBrowserOpts'), () =>
    l10n.t('Hands chunks to the WebSocket as they are. By default the opposite of binary.'),
  ),
  option(['binary', 'boolean', 'true', 'works'], ws('setDefaultBrowserOpts'), () =>
    l10n.t('Turns strings into bytes before they are sent. MQTT needs it.'),
  ),
  option(['browserBufferSize', 'number', '524288', 'works'], ws('browserStreamBuilder'), () =>
    l10n.t('Bytes that may wait in the WebSocket before mqtt.js holds back. Browsers only.'),
  ),
  option(['browserBufferTimeout', 'number', '1000', 'works'], ws('browserStreamBuilder'), () =>
    l10n.t('Milliseconds to wait before mqtt.js tries again to send what it held back. Browsers only.'),
  ),
  option(['encoding', 'BufferEncoding', null, 'ignored'], mqttJs('src/lib/client.ts', 'IClientOptions'), () =>
    l10n.t('Declared, but read by no connection.'),
  ),
];
