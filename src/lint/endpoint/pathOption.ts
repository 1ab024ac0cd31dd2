import type { Range } from '../text/range';
import { alternatives } from '../values/value';
import type { Endpoint } from './endpoint';
import { mark, markedText, partOf } from './markedText';

/** A `path` option that surely begins with something else than a slash. */
export interface WrongPath {
  range: Range;
  /** Where a slash is missing; `null` where that cannot be edited. */
  insertAt: number | null;
}

/** What may follow a port in a URL. */
const delimiters = ['/', '?', '#', '\\', mark];

export function wrongPaths({ setup }: Endpoint): WrongPath[] {
  const entry = setup.options.entries.get('path');
  if (entry?.certain !== true) return [];
  return alternatives(entry.value).flatMap((value) => {
    if (value.kind !== 'text') return [];
    const marked = markedText(value);
    const first = partOf(marked, 0, 1);
    if (marked.text === '' || delimiters.includes(marked.text.charAt(0)) || first.kind !== 'known') return [];
    return [{ range: first.range, insertAt: first.exact?.start ?? null }];
  });
}
