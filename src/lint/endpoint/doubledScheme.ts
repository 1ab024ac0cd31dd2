import * as l10n from '@vscode/l10n';
import type { FileModel } from '../model/file';
import type { Edit, Repair } from '../problem';
import { contains } from '../text/range';
import type { Endpoint } from './endpoint';
import { textOf, type Part } from './part';
import { isWebSocket } from './schemes';

/**
 * Removes one of the two schemes of a URL. Of two equal ones it is that of the constant which the URL is put together
 * from, if there is one; of different ones that which is for WebSocket stays.
 */
export function doubledSchemeRepairs({ text }: FileModel, { url, setup }: Endpoint): Repair[] {
  if (url?.form !== 'doubled' || setup.url === null) return [];
  const { outer, inner } = url;
  const outerText = textOf(outer);
  const isEqual = outerText === inner.text;
  const keepsOuter = isEqual || (isWebSocket(outerText ?? '') && !isWebSocket(inner.text));
  const [first, second] = keepsOuter ? [inner, outer] : [outer, inner];
  const edit = removalOf(text, first) ?? removalOf(text, second);
  if (edit === null) return [];
  const removed = text.slice(edit.start, edit.end);
  const safe = isEqual && contains(setup.url.range, edit);
  return [{ title: l10n.t('Remove "{0}"', removed), edits: [edit], safe }];
}

/** The edit that removes a scheme with its slashes; `null` where they do not stand behind it. */
function removalOf(text: string, scheme: Part): Edit | null {
  if (scheme.kind !== 'known' || scheme.exact === null) return null;
  const { start, end } = scheme.exact;
  return text.slice(end, end + 3) === '://' ? { start, end: end + 3, text: '' } : null;
}
