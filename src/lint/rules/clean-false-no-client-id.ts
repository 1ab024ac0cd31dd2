import * as l10n from '@vscode/l10n';
import { mqttJs } from '../../core/citations';
import type { Options } from '../model/connection';
import { entryRange, isSurely, isSurelyAbsent, sureValue } from '../options/entries';
import { findInOptions, type Occurrence } from '../options/findings';
import { mayNameClient } from '../options/schemes';
import { isFalsy } from '../options/validators/kinds';
import type { Repair } from '../problem';
import { addProperty, quoted, replaceValue } from '../repairs/index';
import { defineRule } from '../rule';

export const cleanFalseNoClientId = defineRule({
  meta: {
    id: 'clean-false-no-client-id',
    levels: { browser: 'error', node: 'error', unknown: 'error' },
    fixable: true,
    catalogue: ['F12'],
    citation: mqttJs('src/lib/connect/index.ts', 'connect'),
    title: () => l10n.t('A session to be kept, but no clientId'),
  },
  check: (file) =>
    findInOptions(file, (occurrence) => {
      const { entry, setup, connection } = occurrence;
      const { options } = setup;
      const isUnclean = entry.name === 'clean' && isSurely(options, 'clean', false);
      // The constructor of the client has no such check, and makes up an ID.
      if (!isUnclean || connection.name === 'MqttClient' || !lacksClientId(options) || mayNameClient(setup)) {
        return [];
      }
      return [
        {
          range: entryRange(entry),
          message: l10n.t(
            'With clean: false, and without a clientId, mqtt.connect throws "Missing clientId for unclean clients": the broker could not find the session again.',
          ),
          repairs: repairsFor(occurrence),
        },
      ];
    }),
});

function lacksClientId(options: Options): boolean {
  const value = sureValue(options, 'clientId');
  const isEmpty = value === null ? isSurelyAbsent(options, 'clientId') : isFalsy(value);
  return isEmpty && isSurelyAbsent(options, 'query');
}

function repairsFor({ setup: { options }, file }: Occurrence): readonly Repair[] {
  const { literal } = options;
  const clean = sureValue(options, 'clean');
  const cleanEdit = clean === null ? null : replaceValue(clean, 'true');
  const id = literal === null ? '' : `clientId: ${quoted(literal.getSourceFile().text, 'my-client-id')}`;
  return [
    ...(literal === null || options.entries.has('clientId')
      ? []
      : [{ title: l10n.t('Add {0}', id), edits: [addProperty(file.text, literal, id)], safe: false }]),
    ...(cleanEdit === null
      ? []
      : [{ title: l10n.t('Replace by {0}', 'true'), edits: [cleanEdit], safe: false }]),
  ];
}
