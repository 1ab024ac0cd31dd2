import * as l10n from '@vscode/l10n';
import { rawMqttPorts } from '../../core/brokers';
import { page } from '../../core/citations';
import { addressesFor, schemeForBrowser, type WebSocketScheme } from '../endpoint/address';
import { addressRepairs } from '../endpoint/addressRepairs';
import type { Endpoint } from '../endpoint/endpoint';
import { dependsOnPlatform } from '../endpoint/guard';
import { numberOf, serviceAt } from '../endpoint/hosts';
import { knownParts, textOf } from '../endpoint/part';
import { isRawPort, needsTls } from '../endpoint/ports';
import { isWebSocket } from '../endpoint/schemes';
import { holdsTogether, targetsOf, type Target } from '../endpoint/targets';
import { defineRule } from '../rule';

/**
 * In a browser every scheme that is not known, or left out, ends as a WebSocket, too. Silent beside a scheme that another
 * rule speaks of: its repair changes the port as well.
 */
export const tcpPort = defineRule({
  meta: {
    id: 'tcp-port',
    levels: { browser: 'error', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: ['A06'],
    citation: page(
      'IANA',
      'mqtt 1883, secure-mqtt 8883',
      'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml?search=mqtt',
    ),
    title: () => l10n.t('Ports 1883 and 8883 do not speak WebSocket'),
  },
  check: (file) =>
    targetsOf(file).flatMap((target) => {
      const { endpoint, connection } = target;
      if (!isCertain(target, file.context.where === 'browser')) return [];
      return knownParts(endpoint.port)
        .filter((part) => isRawPort(numberOf(part)) && !dependsOnPlatform(connection, part.range))
        .map((part) => ({
          range: part.exact ?? part.range,
          message: l10n.t(
            'Port {0} is for MQTT over TCP: a broker does not answer a WebSocket there. Write the WebSocket port of the broker.',
            part.text,
          ),
          // Where the scheme is chosen at run time, no one port is right for all that it may be.
          repairs:
            endpoint.port.kind === 'known' && (isSingle(target) || isAlike(target))
              ? addressRepairs(file, endpoint, addressesFor(endpoint, schemeFor(endpoint)))
              : [],
        }));
    }),
});

function isCertain(target: Target, isBrowser: boolean): boolean {
  const opens = (endpoint: Endpoint) => opensWebSocket(endpoint, isBrowser);
  const isRaw = ({ port }: Endpoint) => isRawPort(numberOf(port));
  return (
    opens(target.endpoint) &&
    (isSingle(target) || holdsTogether(target, opens) || holdsTogether(target, isRaw))
  );
}

/** Nothing is chosen in the URL, so that all its parts stand together. */
function isSingle({ endpoint, all }: Target): boolean {
  return all.every((other) => other === endpoint || other.setup.url?.node !== endpoint.setup.url?.node);
}

function isAlike(target: Target): boolean {
  const scheme = textOf(target.endpoint.scheme);
  return holdsTogether(target, (endpoint) => textOf(endpoint.scheme) === scheme);
}

function opensWebSocket({ scheme }: Endpoint, isBrowser: boolean): boolean {
  const parts = knownParts(scheme);
  return parts.length === 0 ? isBrowser : parts.every(({ text }) => isWebSocket(text));
}

/** Keeps the scheme, unless the port says TLS. */
function schemeFor(endpoint: Endpoint): WebSocketScheme {
  const written = textOf(endpoint.scheme);
  if (written === null && serviceAt(endpoint.host) === null) return schemeForBrowser(endpoint);
  const port = numberOf(endpoint.port);
  return written === 'ws' && port !== rawMqttPorts.tls && !needsTls(endpoint) ? 'ws' : 'wss';
}
