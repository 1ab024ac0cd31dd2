import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { addressesFor, schemeForBrowser } from '../endpoint/address';
import { addressRepairs } from '../endpoint/addressRepairs';
import type { Endpoint } from '../endpoint/endpoint';
import { knownParts, type KnownPart } from '../endpoint/part';
import { likelyTransports } from '../endpoint/likelyTransports';
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
  const { setup, url, server, scheme, topScheme } = endpoint;
  const isFromServer = server !== null && scheme !== topScheme;
  const hasUrl = url !== null || setup.url?.kind === 'unknown';
  return from === 'option' && hasUrl && !isFromServer ? text.replace(/:$/, '') : text;
}

function messageOf({ endpoint }: Target, written: string): string {
  return endpoint.server !== null && endpoint.scheme !== endpoint.topScheme
    ? l10n.t('mqtt.js has no protocol "{0}" and throws an error when it comes to this server.', written)
    : l10n.t(
        'mqtt.js has no protocol "{0}" and takes ws in its place in a browser, mqtt elsewhere: both are without TLS.',
        written,
      );
}

/** Safe where the word is right but for its case or a colon. A browser gets another address in place of what it cannot open. */
function repairsOf(file: FileModel, endpoint: Endpoint, { exact, text }: KnownPart): Repair[] {
  const plain = text
    .trim()
    .replace(/:?\/*$/, '')
    .toLowerCase();
  const isBrowser = file.context.where === 'browser';
  if (isBrowser && isForNodeOnly(plain))
    return addressRepairs(file, endpoint, addressesFor(endpoint, schemeForBrowser(endpoint)));
  if (exact === null) return [];
  const safe = isTransport(plain);
  return (safe ? [plain] : likelyTransports(plain))
    .filter((name) => !isBrowser || !isForNodeOnly(name))
    .map((name) => ({ title: l10n.t('Write {0}', name), edits: [{ ...exact, text: name }], safe }));
}
