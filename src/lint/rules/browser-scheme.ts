import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { addressesFor, schemeForBrowser } from '../endpoint/address';
import { addressRepairs } from '../endpoint/addressRepairs';
import type { Endpoint } from '../endpoint/endpoint';
import { dependsOnPlatform } from '../endpoint/guard';
import { opensInBrowser } from '../endpoint/opens';
import { knownParts } from '../endpoint/part';
import { isForNodeOnly } from '../endpoint/schemes';
import { targetsOf } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import { onePerRange } from '../options/findings';
import { defineRule } from '../rule';

/**
 * Speaks of the scheme that takes effect: that of the URL beside options that are not known, too, since these seldom hold
 * another. Silent where a condition about the platform chooses the scheme. Where nothing decides between browser and Node,
 * its repairs are not safe, since they would end connections over TCP.
 */
export const browserScheme = defineRule({
  meta: {
    id: 'browser-scheme',
    levels: { browser: 'error', node: 'off', unknown: 'hint' },
    fixable: true,
    catalogue: ['A01', 'A02'],
    citation: mqttJs('src/lib/connect/index.ts', 'connect'),
    title: () => l10n.t('Browsers cannot open mqtt:, mqtts:, tcp:, ssl: and tls: connections'),
  },
  check: (file) =>
    onePerRange(
      targetsOf(file).flatMap(({ connection, endpoint }) =>
        knownParts(endpoint.scheme)
          .filter(({ text }) => isForNodeOnly(text))
          .filter(({ range }) => !dependsOnPlatform(connection, range))
          .map(({ range, text }) => ({
            range,
            message: messageOf(file, endpoint, text),
            repairs: addressRepairs(file, endpoint, addressesFor(endpoint, schemeForBrowser(endpoint))),
          })),
      ),
    ),
});

function messageOf({ mqtt }: FileModel, endpoint: Endpoint, scheme: string): string {
  if (mqtt !== null && mqtt.major < 5)
    return l10n.t(
      'Browsers speak MQTT over WebSocket only: mqtt.js 4 has no {0}: there and throws an error. Write wss: with the WebSocket port and path of the broker.',
      scheme,
    );
  const isSecure = scheme === 'mqtts';
  const opened = opensInBrowser(endpoint) ?? (isSecure ? 'wss://…/' : 'ws://…/');
  return isSecure
    ? l10n.t(
        'Browsers speak MQTT over WebSocket only: in place of {0}:, mqtt.js opens {1} there, without the path. Write wss: with the WebSocket port and path of the broker.',
        scheme,
        opened,
      )
    : l10n.t(
        'Browsers speak MQTT over WebSocket only: in place of {0}:, mqtt.js opens {1} there, without TLS and without the path. Write wss: with the WebSocket port and path of the broker.',
        scheme,
        opened,
      );
}
