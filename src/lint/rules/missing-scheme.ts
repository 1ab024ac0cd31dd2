import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { bareAddressRepairs, pageAddressRepair } from '../endpoint/bareUrl';
import type { Endpoint } from '../endpoint/endpoint';
import { targetsOf } from '../endpoint/targets';
import type { MqttVersion } from '../input';
import type { FileModel } from '../model/file';
import type { Finding } from '../problem';
import { defineRule } from '../rule';

/**
 * Silent where options give the protocol, since they may give the host, too. A path alone is understood by browser builds
 * from mqtt.js 5.15.2 on; where the version is not known it is taken to be one of these.
 */
export const missingScheme = defineRule({
  meta: {
    id: 'missing-scheme',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: true,
    catalogue: ['A10'],
    citation: mqttJs('src/lib/connect/index.ts', 'connect'),
    title: () => l10n.t('The URL has no scheme'),
  },
  check: (file) =>
    targetsOf(file).flatMap(({ endpoint }) => {
      const { options } = endpoint.setup;
      if (options.entries.has('protocol') || options.entries.has('servers')) return [];
      return [...bareUrl(file, endpoint), ...(options.open ? [] : relativeUrl(file, endpoint))];
    }),
});

function bareUrl(file: FileModel, endpoint: Endpoint): Finding[] {
  const { url } = endpoint;
  if (url?.form !== 'bare') return [];
  const example = file.context.where === 'node' ? 'mqtt://' : 'wss://';
  const message = url.isTakenForScheme
    ? l10n.t(
        'The URL has no scheme: mqtt.js takes "{0}:" for it, and what follows for the host. Put one in front, as {1}.',
        url.start.text,
        example,
      )
    : l10n.t(
        'The URL has no scheme: mqtt.connect() throws "Missing protocol". Put one in front, as {0}.',
        example,
      );
  return [{ range: url.start.range, message, repairs: bareAddressRepairs(file, endpoint) }];
}

function relativeUrl(file: FileModel, { url, setup }: Endpoint): Finding[] {
  const { mqtt, context } = file;
  if (url?.form !== 'relative' || url.path.kind !== 'known') return [];
  if (!isTooOld(mqtt) && context.where !== 'node') return [];
  const message = l10n.t(
    'mqtt.connect() throws "Missing protocol": mqtt.js takes a path without scheme and host from version 5.15.2 on, and in browsers only. Write the whole URL.',
  );
  return [{ range: url.path.range, message, repairs: pageAddressRepair(file, setup) }];
}

/** 5.15.0 and 5.15.1 throw, too. A range that begins there gives a later version. */
function isTooOld(mqtt: MqttVersion | null): boolean {
  if (mqtt === null || mqtt.major !== 5) return mqtt !== null && mqtt.major < 5;
  return mqtt.minor < 15 || (mqtt.minor === 15 && mqtt.patch < 2 && mqtt.source === 'installed');
}
