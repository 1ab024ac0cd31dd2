import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { addressesFor, schemeForBrowser, type WebSocketScheme } from '../endpoint/address';
import { addressRepairs } from '../endpoint/addressRepairs';
import { hasUrl, type Endpoint } from '../endpoint/endpoint';
import { numberOf, serviceAt } from '../endpoint/hosts';
import { knownParts, type KnownPart } from '../endpoint/part';
import { likelyTransports } from '../endpoint/likelyTransports';
import { isRawPort } from '../endpoint/ports';
import { isForNodeOnly, isHttp, isTransport } from '../endpoint/schemes';
import { targetsOf, type Target } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import type { Repair } from '../problem';
import { defineRule } from '../rule';

/**
 * Of every scheme that mqtt.js does not know, in `protocol` and in the URL, where case does not count. Beside a URL mqtt.js
 * takes a colon off the option, so that `wss:` is right there.
 */
export const protocolCase = defineRule({
  meta: {
    id: 'protocol-case',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: true,
    catalogue: ['A02'],
    citation: mqttJs('src/lib/connect/index.ts', 'connect'),
    title: () => l10n.t('mqtt.js does not know this protocol'),
  },
  check: (file) =>
    targetsOf(file).flatMap((target) =>
      knownParts(target.endpoint.scheme)
        .filter((part) => !isHttp(part.text.toLowerCase()) && !isTransport(effective(target, part)))
        .map((part) => ({
          range: part.range,
          message: messageOf(target, part.text),
          repairs: repairsOf(file, target.endpoint, part),
        })),
    ),
});

function effective({ endpoint }: Target, { text, from }: KnownPart): string {
  const losesColon = from === 'option' && hasUrl(endpoint) && !isOfServer(endpoint);
  return losesColon ? text.replace(/:$/, '') : text;
}

/** Whether the scheme is that of one of `servers`. */
function isOfServer({ server, scheme, topScheme }: Endpoint): boolean {
  return server !== null && scheme !== topScheme;
}

function messageOf({ endpoint }: Target, written: string): string {
  return isOfServer(endpoint)
    ? l10n.t('mqtt.js has no protocol "{0}" and throws an error when it comes to this server.', written)
    : l10n.t(
        'mqtt.js has no protocol "{0}" and takes ws in its place in a browser, mqtt elsewhere: both are without TLS.',
        written,
      );
}

/** Safe where the word is right but for its case or a colon. A browser gets another address in place of what it cannot open. */
function repairsOf(file: FileModel, endpoint: Endpoint, part: KnownPart): Repair[] {
  const plain = part.text
    .trim()
    .replace(/:?\/*$/, '')
    .toLowerCase();
  const isBrowser = file.context.where === 'browser';
  if (isBrowser && isForNodeOnly(plain)) return forWebSocket(file, endpoint, schemeForBrowser(endpoint));
  const isRight = isTransport(plain);
  const repairs = (isRight ? [plain] : likelyTransports(plain))
    .filter((name) => !isBrowser || !isForNodeOnly(name))
    .flatMap((name) => repairsFor(file, endpoint, part, name))
    .map((repair) => ({ ...repair, safe: repair.safe && isRight }));
  return [...new Map(repairs.map((repair) => [repair.title, repair])).values()];
}

/** With the scheme, a port goes that does not fit it, and a known service has its port and path. */
function repairsFor(file: FileModel, endpoint: Endpoint, { exact }: KnownPart, name: string): Repair[] {
  const isMore = isRawPort(numberOf(endpoint.port)) || serviceAt(endpoint.host) !== null;
  if (isMore && (name === 'ws' || name === 'wss')) return forWebSocket(file, endpoint, name);
  return exact === null
    ? []
    : [{ title: l10n.t('Write {0}', name), edits: [{ ...exact, text: name }], safe: true }];
}

function forWebSocket(file: FileModel, endpoint: Endpoint, scheme: WebSocketScheme): Repair[] {
  return addressRepairs(file, endpoint, addressesFor(endpoint, scheme));
}
