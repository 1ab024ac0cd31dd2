import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import { entryRange, isSurelyUnset, removal } from '../options/entries';
import { findInOptions } from '../options/findings';
import { sureScheme } from '../options/schemes';
import { optionTable } from '../options/table';
import type { Options } from '../model/connection';
import { defineRule } from '../rule';
import { alternatives } from '../values/value';

export const tlsOption = defineRule({
  meta: {
    id: 'tls-option',
    levels: { browser: 'warning', node: 'off', unknown: 'off' },
    fixable: true,
    catalogue: ['C18', 'A15'],
    citation: mqttJs('src/lib/connect/ws.ts', 'setDefaultOpts'),
    title: () => l10n.t('TLS options have no effect in a browser'),
  },
  check: (file) =>
    findInOptions(file, ({ entry, setup }) => {
      const isSet = alternatives(entry.value).some(({ kind }) => kind !== 'undefined');
      if (optionTable.get(entry.name)?.group !== 'tls' || !isSet) {
        return [];
      }
      const pair = (entry.name === 'cert' || entry.name === 'key') && hasPair(setup.options);
      // Without the pair, ws: would no longer become wss:.
      const safe = !pair || sureScheme(setup) === 'wss';
      const message = messageOf(entry.name, pair);
      return [{ range: entryRange(entry), message, repairs: removal(file.text, entry, safe) }];
    }),
});

function hasPair(options: Options): boolean {
  return ['cert', 'key'].every((name) => options.entries.has(name) && !isSurelyUnset(options, name));
}

function messageOf(name: string, pair: boolean): string {
  if (name === 'rejectUnauthorized') {
    return l10n.t(
      'rejectUnauthorized has no effect in a browser: it verifies the certificate of the broker in any case, and no page can turn that off.',
    );
  }
  return pair
    ? l10n.t(
        '{0} has no effect in a browser, which takes client certificates from its own store. But together, cert and key make mqtt.js turn ws: into wss:.',
        name,
      )
    : l10n.t('{0} has no effect in a browser, which does TLS itself: only Node reads it.', name);
}
