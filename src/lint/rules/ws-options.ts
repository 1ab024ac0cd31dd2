import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { entryRange, isReadByApplication, removal } from '../options/entries';
import { findInOptions } from '../options/findings';
import { defineRule } from '../rule';

export const wsOptions = defineRule({
  meta: {
    id: 'ws-options',
    levels: { browser: 'warning', node: 'off', unknown: 'off' },
    fixable: true,
    catalogue: ['C18', 'D11'],
    citation: mqttJs('src/lib/connect/ws.ts', 'createBrowserWebSocket'),
    title: () => l10n.t('wsOptions has no effect in a browser'),
  },
  check: (file) =>
    findInOptions(file, ({ entry, setup }) => {
      if (!['wsOptions', 'websocketOptions'].includes(entry.name) || isReadByApplication(setup.options)) {
        return [];
      }
      return [
        {
          range: entryRange(entry),
          message: messageOf(entry.name),
          repairs: removal(file.text, entry, true),
        },
      ];
    }),
});

function messageOf(name: string): string {
  return name === 'wsOptions'
    ? l10n.t(
        'wsOptions is read in Node only: a browser lets no page set headers, TLS options or time limits of a WebSocket.',
      )
    : l10n.t(
        'mqtt.js reads no option {0}, and a browser lets no page set headers, TLS options or time limits of a WebSocket.',
        name,
      );
}
