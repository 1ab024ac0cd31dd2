import type { Range } from '../text/range';
import { alternatives, type Entry, type TextValue } from '../values/value';
import type { Endpoint } from './endpoint';
import { markedText, partOf } from './markedText';

/** An option that should be a host name and surely is more than that. */
export interface WrongHost {
  name: string;
  range: Range;
  entry: Entry;
  value: TextValue;
}

const schemed = /^\s*[a-z][a-z0-9+.-]*:\/\//i;
const withPort = /^[^:@/?#[\]]+:\d+$/;
const withPath = /^[\w.-]+(?::\d+)?\//;

/** The `host` and `hostname` of an endpoint that hold a scheme, a port or a path. */
export function looksLikeMore({ setup, server, host, url }: Endpoint): WrongHost[] {
  const entries = server?.entries ?? setup.options.entries;
  return ['host', 'hostname'].flatMap((name) => {
    const entry = entries.get(name);
    const isUrlUsed = url !== null && host.kind === 'known' && host.from === 'url';
    const hasNoEffect = name === 'host' && (isUrlUsed || entries.has('hostname'));
    if (entry?.certain !== true || hasNoEffect) return [];
    return alternatives(entry.value).flatMap((value) => {
      if (value.kind !== 'text') return [];
      const marked = markedText(value);
      if (![schemed, withPort, withPath].some((form) => form.test(marked.text))) return [];
      const part = partOf(marked, 0, 1);
      return [{ name, range: part.kind === 'known' ? part.range : value.range, entry, value }];
    });
  });
}
