import { addProperty } from '../repairs';
import type { Edit } from '../problem';
import type { Address } from './address';
import type { Endpoint } from './endpoint';
import type { Insertion } from './insertion';
import { textOf, type Part } from './part';

/** A part of the address that is to be written anew. */
interface Wanted {
  /** Name of its option. */
  name: 'protocol' | 'port' | 'path';
  part: Part;
  content: string;
  /** Where the URL takes it, and what stands in front of it there. */
  place: Insertion | null;
  delimiter: string;
}

/**
 * The edits that give an endpoint another address, in the places where its parts stand; `null` where one of them cannot be
 * edited. Parts that are left out are put into the URL, else added to the options.
 */
export function rewritten(text: string, endpoint: Endpoint, address: Address): readonly Edit[] | null {
  const { entries, literal } = endpoint.setup.options;
  const edits: Edit[] = [];
  const added: string[] = [];
  const quote = quoteOf(text, [endpoint.scheme, endpoint.host]);
  for (const { name, part, content, place, delimiter } of wantedParts(endpoint, address)) {
    if (part.kind === 'known' && part.text === content) continue;
    // The path is that of all servers.
    if (name === 'path' && endpoint.server !== null) return null;
    if (part.kind === 'known' && part.exact !== null) edits.push({ ...part.exact, text: content });
    else if (part.kind !== 'absent' || entries.has(name)) return null;
    else if (place !== null) edits.push(insertion(place, delimiter + content));
    else added.push(`${name}: ${name === 'port' ? content : quote + content + quote}`);
  }
  if (added.length === 0) return joined(edits);
  if (literal === null || endpoint.server !== null) return null;
  return joined([...edits, addProperty(text, literal, added.join(', '))]);
}

function wantedParts(endpoint: Endpoint, { scheme, port, path }: Address): Wanted[] {
  const url = endpoint.url?.form === 'absolute' ? endpoint.url : null;
  const wanted: Wanted[] = [];
  if (scheme !== null)
    wanted.push({ name: 'protocol', part: endpoint.scheme, content: scheme, place: null, delimiter: '' });
  if (port !== null) {
    const place = url?.behindHost ?? null;
    wanted.push({ name: 'port', part: endpoint.port, content: String(port), place, delimiter: ':' });
  }
  if (path !== null) {
    const query = /\?.*$/s.exec(textOf(endpoint.path) ?? '')?.[0] ?? '';
    const place = url?.behindPort ?? null;
    wanted.push({ name: 'path', part: endpoint.path, content: path + query, place, delimiter: '' });
  }
  return wanted;
}

function insertion({ offset, around: [before, after] }: Insertion, content: string): Edit {
  return { start: offset, end: offset, text: before + content + after };
}

/** The quotes around a part of the options, so that new ones look like it. */
function quoteOf(text: string, parts: readonly Part[]): string {
  const quotes = parts.map((part) =>
    part.kind === 'known' && part.exact !== null ? text.charAt(part.exact.start - 1) : '',
  );
  return quotes.find((quote) => quote === '"' || quote === "'") ?? "'";
}

/** In order; what is put in at the same place becomes one edit. */
function joined(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  return sorted.reduce<Edit[]>((before, edit) => {
    const last = before.at(-1);
    const isSamePlace = last?.end === edit.start && last.start === edit.start;
    if (last === undefined || !isSamePlace) return [...before, edit];
    return [...before.slice(0, -1), { ...edit, text: last.text + edit.text }];
  }, []);
}
