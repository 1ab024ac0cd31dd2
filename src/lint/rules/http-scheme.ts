import * as l10n from '@vscode/l10n';
import { rawMqttPorts } from '../../core/brokers';
import { mqttJs } from '../../core/citations';
import { addressesFor, schemeForBrowser, type Address } from '../endpoint/address';
import { addressRepairs } from '../endpoint/addressRepairs';
import type { Endpoint } from '../endpoint/endpoint';
import { numberOf } from '../endpoint/hosts';
import { opensInBrowser } from '../endpoint/opens';
import { knownParts } from '../endpoint/part';
import { isHttp } from '../endpoint/schemes';
import { targetsOf } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import { onePerRange } from '../options/findings';
import { defineRule } from '../rule';

/** Also of `protocol: 'HTTPS'`, which is no other mistake. A raw MQTT port outside a browser gets the scheme of that port. */
export const httpScheme = defineRule({
  meta: {
    id: 'http-scheme',
    levels: { browser: 'error', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: ['A02'],
    citation: mqttJs('src/lib/connect/index.ts', 'connect'),
    title: () => l10n.t('mqtt.js has no http: and no https:'),
  },
  check: (file) =>
    onePerRange(
      targetsOf(file).flatMap(({ endpoint }) =>
        knownParts(endpoint.scheme)
          .filter(({ text }) => isHttp(text.toLowerCase()))
          .map(({ range, text }) => ({
            range,
            message: messageOf(file, endpoint, text),
            repairs: addressRepairs(file, endpoint, addressesOf(file, endpoint)),
          })),
      ),
    ),
});

function addressesOf({ context }: FileModel, endpoint: Endpoint): readonly Address[] {
  const port = numberOf(endpoint.port);
  const isRaw = port === rawMqttPorts.plain || port === rawMqttPorts.tls;
  if (context.where === 'browser' || !isRaw) return addressesFor(endpoint, schemeForBrowser(endpoint));
  return [{ scheme: port === rawMqttPorts.tls ? 'mqtts' : 'mqtt', port: null, path: null, basis: 'guess' }];
}

function messageOf({ context, mqtt }: FileModel, endpoint: Endpoint, scheme: string): string {
  if (context.where === 'browser' && (mqtt === null || mqtt.major >= 5))
    return l10n.t(
      'mqtt.js has no {0}: and opens {1} in its place, without TLS and without the path. Write wss: for a WebSocket.',
      scheme,
      opensInBrowser(endpoint) ?? 'ws://…/',
    );
  return l10n.t(
    'mqtt.js has no {0}: and connects in its place without TLS, without the path, and outside a browser without WebSocket. Write wss: for a WebSocket.',
    scheme,
  );
}
