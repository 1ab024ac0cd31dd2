import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { doubledSchemeRepairs } from '../endpoint/doubledScheme';
import type { Endpoint } from '../endpoint/endpoint';
import { looksLikeMore } from '../endpoint/hostOption';
import { splitHostRepairs } from '../endpoint/splitHost';
import { targetsOf } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import type { Finding } from '../problem';
import { defineRule } from '../rule';

/**
 * Of hosts that hold a scheme, a port or a path, and of URLs with two schemes. Colons alone are no sign: IPv6 addresses
 * have them. In mqtt.js 4 a `host` beside a URL has no effect and is left alone.
 */
export const hostWithScheme = defineRule({
  meta: {
    id: 'host-with-scheme',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: true,
    catalogue: ['A11'],
    citation: mqttJs('src/lib/connect/ws.ts', 'buildUrl'),
    title: () => l10n.t('A host name has a scheme, a port or a path in it'),
  },
  check: (file) =>
    targetsOf(file).flatMap(({ endpoint }) => [
      ...doubledScheme(file, endpoint),
      ...hostOption(file, endpoint),
    ]),
});

function doubledScheme(file: FileModel, endpoint: Endpoint): Finding[] {
  const { url } = endpoint;
  if (url?.form !== 'doubled') return [];
  return [
    {
      range: url.inner.range,
      message: l10n.t(
        'The URL has two schemes: mqtt.js takes "{0}" for the host, which no one finds. Leave one of them.',
        url.inner.text,
      ),
      repairs: doubledSchemeRepairs(file, endpoint),
    },
  ];
}

function hostOption(file: FileModel, endpoint: Endpoint): Finding[] {
  return looksLikeMore(endpoint).map((entry) => ({
    range: entry.range,
    message: l10n.t(
      '"{0}" takes a host name only, and mqtt.js puts what else is in it into the wrong place. Give scheme, port and path as protocol, port and path.',
      entry.name,
    ),
    repairs: splitHostRepairs(file, endpoint, entry),
  }));
}
