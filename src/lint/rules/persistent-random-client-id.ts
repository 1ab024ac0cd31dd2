import * as l10n from '@vscode/l10n';
import { mqttStandard } from '../../core/citations';
import type { Options } from '../model/connection';
import { entryRange, isSurely, sureValue } from '../options/entries';
import { findInOptions } from '../options/findings';
import { isRandomValue } from '../options/random';
import type { Repair } from '../problem';
import { replaceValue } from '../repairs/index';
import { defineRule } from '../rule';
import { alternatives } from '../values/value';

/** A session that ends within the hour may be meant to outlast short breaks only. */
const longExpiry = 3600;

export const persistentRandomClientId = defineRule({
  meta: {
    id: 'persistent-random-client-id',
    levels: { browser: 'warning', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: ['F13'],
    citation: mqttStandard('3.1.1', '3.1.2.4'),
    title: () => l10n.t('A session to be kept for a random clientId'),
  },
  check: (file) =>
    findInOptions(file, ({ entry, setup: { options } }) => {
      const isUnclean = entry.name === 'clean' && isSurely(options, 'clean', false);
      const id = options.entries.get('clientId');
      const isRandom = id?.certain === true && alternatives(id.value).every(isRandomValue);
      if (!isUnclean || !isRandom || !outlivesConnection(options)) {
        return [];
      }
      return [
        {
          range: entryRange(entry),
          message: l10n.t(
            'The broker keeps the session, but this clientId is another one at the next start: nobody comes back for it, and sessions pile up. Use clean: true, or an ID that stays the same.',
          ),
          repairs: repairsFor(options),
        },
      ];
    }),
});

/** In MQTT 5 a session ends with its connection, unless the client asks for more. */
function outlivesConnection(options: Options): boolean {
  if (!options.entries.has('protocolVersion')) {
    return !options.open;
  }
  const version = sureValue(options, 'protocolVersion');
  if (version?.kind !== 'number' || version.value !== 5) {
    return version?.kind === 'number';
  }
  const properties = sureValue(options, 'properties');
  const expiry =
    properties?.kind === 'object' ? properties.entries.get('sessionExpiryInterval')?.value : undefined;
  return expiry?.kind === 'number' && expiry.value >= longExpiry;
}

function repairsFor(options: Options): readonly Repair[] {
  const clean = sureValue(options, 'clean');
  const edit = clean === null ? null : replaceValue(clean, 'true');
  return edit === null ? [] : [{ title: l10n.t('Replace by {0}', 'true'), edits: [edit], safe: false }];
}
