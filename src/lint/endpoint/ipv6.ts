import * as l10n from '@vscode/l10n';
import type { Connection } from '../model/connection';
import type { FileModel } from '../model/file';
import type { Edit, Repair } from '../problem';
import { addProperty } from '../repairs';
import type { Endpoint } from './endpoint';
import type { KnownPart } from './part';

/** Gives an IPv6 address in the option `hostname` with its brackets, which mqtt.js then keeps. */
export function bracketRepairs(
  { text }: FileModel,
  endpoint: Endpoint,
  connection: Connection,
  { text: host, from, exact }: KnownPart,
): Repair[] {
  if (from === 'option')
    return exact === null ? [] : [repair([{ ...exact, text: `[${host}]` }], `'[${host}]'`)];
  const property = `hostname: '${host}'`;
  const edit = hostnameEdit(text, endpoint, connection, property);
  return edit === null ? [] : [repair([edit], property)];
}

function repair(edits: readonly Edit[], code: string): Repair {
  return { title: l10n.t('Write {0}', code), edits, safe: true };
}

function hostnameEdit(
  text: string,
  { setup }: Endpoint,
  { call }: Connection,
  property: string,
): Edit | null {
  const { options } = setup;
  if (options.entries.has('host') || options.entries.has('hostname')) return null;
  if (options.literal !== null) return addProperty(text, options.literal, property);
  const [url, ...others] = call.arguments ?? [];
  if (url === undefined || others.length > 0 || options.open) return null;
  return { start: url.end, end: url.end, text: `, { ${property} }` };
}
