import * as l10n from '@vscode/l10n';
import type { Options } from '../model/connection';
import type { Finding, Repair } from '../problem';
import { addProperty, replaceValue } from '../repairs/index';
import { alternatives } from '../values/value';
import { entryRange, removal, sureValue } from './entries';
import type { Occurrence } from './findings';

/** Properties that mqtt.js leaves out, since the connection surely speaks another version than MQTT 5. */
export function propertiesWithoutVersion5({ entry, setup, file }: Occurrence): readonly Finding[] {
  const isSet = alternatives(entry.value).every(({ kind }) => kind === 'object');
  if (entry.name !== 'properties' || !entry.certain || !isSet || !isSurelyOlder(setup.options)) {
    return [];
  }
  return [
    {
      range: entryRange(entry),
      level: 'warning',
      message: l10n.t('properties are sent with protocolVersion 5 only: here mqtt.js leaves them out.'),
      repairs: [...switchTo5(file.text, setup.options), ...removal(file.text, entry, false)],
    },
  ];
}

function isSurelyOlder(options: Options): boolean {
  if (!options.entries.has('protocolVersion')) {
    return !options.open;
  }
  const version = sureValue(options, 'protocolVersion');
  return version?.kind === 'number' && [3, 4].includes(version.value);
}

function switchTo5(text: string, options: Options): readonly Repair[] {
  const title = l10n.t('Use MQTT 5: protocolVersion: 5');
  const given = sureValue(options, 'protocolVersion');
  if (given !== null) {
    const edit = replaceValue(given, '5');
    return edit === null ? [] : [{ title, edits: [edit], safe: false }];
  }
  const { literal } = options;
  return literal === null
    ? []
    : [{ title, edits: [addProperty(text, literal, 'protocolVersion: 5')], safe: false }];
}
