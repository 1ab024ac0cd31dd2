import * as l10n from '@vscode/l10n';
import { brokersOnPort, type BrokerDefaults } from '../../core/brokers';
import { mqttJs } from '../../core/citations';
import { defaultPort } from '../../core/schemes';
import type { Address } from '../endpoint/address';
import { addressRepairs } from '../endpoint/addressRepairs';
import type { Endpoint } from '../endpoint/endpoint';
import { numberOf, serviceAt } from '../endpoint/hosts';
import { knownParts, type KnownPart } from '../endpoint/part';
import { isWebSocket } from '../endpoint/schemes';
import { holdsTogether, targetsOf } from '../endpoint/targets';
import { onePerRange } from '../options/findings';
import { defineRule } from '../rule';

/** Ports that nobody has by accident, so that they tell the broker behind any name: RabbitMQ's. */
const tellingPorts = [15675, 15676];

/**
 * Of hosts of known services, and of ports that only one broker has. Unknown hosts on 8083, 8084, 8000 or 443 may be
 * anything. Silent where options that are not known could hold the path.
 */
export const wsPathMissing = defineRule({
  meta: {
    id: 'ws-path-missing',
    levels: { browser: 'warning', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: ['A03', 'A04'],
    citation: mqttJs('src/lib/connect/ws.ts', 'setDefaultOpts'),
    title: () => l10n.t('The broker serves WebSocket at a path that is not given'),
  },
  check: (file) =>
    onePerRange(
      targetsOf(file).flatMap((target) => {
        const { endpoint } = target;
        const broker = brokerWithPath(endpoint);
        const part = partToReport(endpoint);
        if (broker === null || part === null) return [];
        if (!holdsTogether(target, (other) => brokerWithPath(other) !== null)) return [];
        const basis = broker.hosts === null ? { software: broker.name } : 'sure';
        const address: Address = { scheme: null, port: null, path: broker.path, basis };
        return {
          range: part.range,
          message: l10n.t(
            '{0} takes WebSockets at {1} only, and mqtt.js adds no path. Write {1} behind the port.',
            broker.name,
            broker.path ?? '/',
          ),
          repairs: addressRepairs(file, endpoint, [address]),
        };
      }),
    ),
});

/** The broker that surely wants a path at this endpoint, which has none; `null` otherwise. */
function brokerWithPath(endpoint: Endpoint): BrokerDefaults | null {
  const schemes = knownParts(endpoint.scheme).map(({ text }) => text);
  if (schemes.length === 0 || !schemes.every(isWebSocket) || !isPathLess(endpoint)) return null;
  const { port } = endpoint;
  const number =
    port.kind === 'absent' && schemes.length === 1 ? defaultPort(schemes[0] === 'wss') : numberOf(port);
  if (number === null) return null;
  const broker =
    serviceAt(endpoint.host) ?? (tellingPorts.includes(number) ? brokersOnPort(number)[0] : null);
  const isItsPort =
    broker !== null && broker !== undefined && [...broker.wsPorts, ...broker.wssPorts].includes(number);
  return isItsPort && broker.path !== null ? broker : null;
}

function isPathLess({ path, topScheme }: Endpoint): boolean {
  // Where `servers` have schemes of their own, that of the options decides whether there is a path at all.
  if (!knownParts(topScheme).every(({ text }) => isWebSocket(text))) return false;
  return path.kind === 'absent' || (path.kind === 'known' && path.sure && /^\/?(?:\?|$)/.test(path.text));
}

/** The URL, which ends without a path; else the host. */
function partToReport({ url, scheme, host }: Endpoint): KnownPart | null {
  const part = url?.form === 'absolute' && scheme.kind === 'known' && scheme.from === 'url' ? scheme : host;
  return part.kind === 'known' ? part : null;
}
