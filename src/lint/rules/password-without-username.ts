import * as l10n from '@vscode/l10n';
import { page } from '../../core/citations';
import { entryRange, isSurelyUnset } from '../options/entries';
import { findInOptions, type Occurrence } from '../options/findings';
import { mayNameUser } from '../options/schemes';
import type { Repair } from '../problem';
import { addProperty, quoted } from '../repairs/index';
import { defineRule } from '../rule';
import { alternatives } from '../values/value';

export const passwordWithoutUsername = defineRule({
  meta: {
    id: 'password-without-username',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: true,
    catalogue: ['F11'],
    citation: page(
      'mqtt-packet',
      'writeToStream.js, connect',
      'https://github.com/mqttjs/mqtt-packet/blob/master/writeToStream.js',
    ),
    title: () => l10n.t('A password, but no username'),
  },
  check: (file) =>
    findInOptions(file, (occurrence) => {
      const { entry, setup } = occurrence;
      const isSet = alternatives(entry.value).every(({ kind }) => kind !== 'undefined' && kind !== 'null');
      if (
        entry.name !== 'password' ||
        !entry.certain ||
        !isSet ||
        hasUsername(occurrence) ||
        mayNameUser(setup)
      ) {
        return [];
      }
      return [
        {
          range: entryRange(entry),
          message: l10n.t(
            'mqtt.js sends a password only together with a username, even with MQTT 5: without one it never connects, and emits no error.',
          ),
          repairs: repairsFor(occurrence),
        },
      ];
    }),
});

function hasUsername({ setup: { options } }: Occurrence): boolean {
  return !['username', 'auth'].every((name) => isSurelyUnset(options, name));
}

function repairsFor({ setup: { options }, file }: Occurrence): readonly Repair[] {
  const { literal } = options;
  if (literal === null || options.entries.has('username')) {
    return [];
  }
  const username = `username: ${quoted(literal.getSourceFile().text, '')}`;
  return [
    { title: l10n.t('Add {0}', username), edits: [addProperty(file.text, literal, username)], safe: false },
  ];
}
