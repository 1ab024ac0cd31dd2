import type { Edit } from '../problem';
import { renameProperty } from '../repairs/index';
import { alternatives, type Entry } from '../values/value';
import { adviceFor } from './advice';
import { isSurelyUnset } from './entries';
import type { Occurrence } from './findings';

/** What mqtt.js wants beside an option, so that the right name alone would make matters worse. */
function companionOf(to: string, { value }: Entry): string | null {
  if (to === 'password') {
    return 'username';
  }
  const mayBeFalse = alternatives(value).some((each) => each.kind !== 'boolean' || !each.value);
  return to === 'clean' && mayBeFalse ? 'clientId' : null;
}

/**
 * The edits that give an option another name, and with it the one that it needs. `null` where the other name is taken,
 * or what it needs is not there under any name.
 */
export function renamingEdits({ entry, setup, file }: Occurrence, to: string): readonly Edit[] | null {
  const { options } = setup;
  const own = entry.property === null || options.entries.has(to) ? null : renameProperty(entry.property, to);
  const companion = companionOf(to, entry);
  if (own === null || companion === null || !isSurelyUnset(options, companion)) {
    return own === null ? null : [own];
  }
  const misnamed = [...options.entries.values()].find(
    ({ name }) => adviceFor(name, file.mqtt).rename?.to === companion,
  );
  const other = misnamed?.property ? renameProperty(misnamed.property, companion) : null;
  return other === null ? null : [own, other];
}
