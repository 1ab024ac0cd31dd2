import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import type { Endpoint } from '../endpoint/endpoint';
import { bracketRepairs } from '../endpoint/ipv6';
import { wrongPaths } from '../endpoint/pathOption';
import { knownParts, type KnownPart } from '../endpoint/part';
import { isWebSocket } from '../endpoint/schemes';
import { targetsOf, type Target } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import type { Finding } from '../problem';
import { defineRule } from '../rule';

/**
 * Path and IPv6 address only where the scheme is `ws` or `wss`, in Node, too: mqtt.js drops the path for others, and opens
 * IPv6 addresses over TCP. A port is wrong with every scheme.
 */
export const invalidPath = defineRule({
  meta: {
    id: 'invalid-path',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: true,
    catalogue: ['A12', 'A13'],
    citation: mqttJs('src/lib/connect/ws.ts', 'buildUrl'),
    title: () => l10n.t('The address that mqtt.js puts together is no valid URL'),
  },
  check: (file) =>
    targetsOf(file).flatMap((target) => [
      ...ports(target.endpoint),
      ...(opensWebSocket(target.endpoint) ? [...paths(target.endpoint), ...ipv6Hosts(file, target)] : []),
    ]),
});

function opensWebSocket({ scheme, topScheme }: Endpoint): boolean {
  return [scheme, topScheme].every((part) => {
    const parts = knownParts(part);
    return parts.length > 0 && parts.every(({ text }) => isWebSocket(text));
  });
}

function paths(endpoint: Endpoint): Finding[] {
  return wrongPaths(endpoint).map(({ range, insertAt }) => ({
    range,
    message: l10n.t(
      'The path has to begin with a slash: mqtt.js puts it right behind the port, and the WebSocket is refused as an invalid URL.',
    ),
    repairs:
      insertAt === null
        ? []
        : [
            {
              title: l10n.t('Put a slash in front'),
              edits: [{ start: insertAt, end: insertAt, text: '/' }],
              safe: true,
            },
          ],
  }));
}

function ipv6Hosts(file: FileModel, { endpoint, connection }: Target): Finding[] {
  return knownParts(endpoint.host)
    .filter(({ text, from }) =>
      from === 'url' ? text.startsWith('[') : /^[0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text),
    )
    .map((part) => ({
      range: part.range,
      message: l10n.t(
        'mqtt.js loses the brackets of an IPv6 address, and the WebSocket is refused as an invalid URL. Write a host name, or the option hostname with the brackets.',
      ),
      repairs: bracketRepairs(file, endpoint, connection, part),
    }));
}

function ports({ port }: Endpoint): Finding[] {
  return knownParts(port)
    .filter(isNoPort)
    .map(({ exact, range, text }) => ({
      range: exact ?? range,
      message: l10n.t('{0} is no port: write a whole number from 1 to 65535.', text),
    }));
}

/** Strings with more than a number in them may still make a valid URL and are left alone. */
function isNoPort({ text }: KnownPart): boolean {
  return (
    /^[a-z]+$/i.test(text) ||
    (/^-?\d+(?:\.\d+)?$/.test(text) &&
      !(Number.isInteger(Number(text)) && Number(text) >= 0 && Number(text) <= 65535))
  );
}
