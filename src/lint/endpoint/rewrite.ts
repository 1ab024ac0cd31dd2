import { addProperty } from '../repairs';
import type { Edit } from '../problem';
import type { Address } from './address';
import type { Endpoint } from './endpoint';
import type { Insertion } from './insertion';
import { textOf, type KnownPart, type Part } from './part';
import { isForNodeOnly } from './schemes';
import { unknownUrl } from './urlShape';

/** A part of the address that is to be written anew. */
interface Wanted {
  /** Name of its option. */
  name: 'protocol' | 'port' | 'path';
  part: Part;
  content: string;
  /** The same part of the URL, which may stand beside the option. */
  inUrl: Part;
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
  for (const { name, part, content, inUrl, place, delimiter } of wantedParts(endpoint, address)) {
    if (part.kind === 'known' && part.text === content) continue;
    // The path is that of all servers.
    if (name === 'path' && endpoint.server !== null) return null;
    const twin = twinOf(part, inUrl) ?? (name === 'protocol' ? staleScheme(part, inUrl) : null);
    if (part.kind === 'known' && part.exact !== null && twin?.exact !== null)
      edits.push(
        ...[part.exact, ...(twin === null ? [] : [twin.exact])].map((at) => ({ ...at, text: content })),
      );
    else if (part.kind !== 'absent' || entries.has(name)) return null;
    else if (place !== null) edits.push(insertion(place, delimiter + content));
    else added.push(`${name}: ${name === 'port' ? content : quote + content + quote}`);
  }
  if (added.length === 0) return joined(edits);
  if (literal === null || endpoint.server !== null) return null;
  return joined([...edits, addProperty(text, literal, added.join(', '))]);
}

/** What the URL says again, so that it has to change with the option. */
function twinOf(part: Part, inUrl: Part): KnownPart | null {
  const isTwin = part.kind === 'known' && part.from === 'option' && textOf(inUrl) === part.text;
  return isTwin && inUrl.kind === 'known' ? inUrl : null;
}

/** The scheme of a URL that an option overrides, and that would contradict the new one. */
function staleScheme(part: Part, inUrl: Part): KnownPart | null {
  if (part.kind !== 'known' || part.from !== 'option' || inUrl.kind !== 'known') return null;
  return inUrl.exact !== null && isForNodeOnly(inUrl.text) ? inUrl : null;
}

function wantedParts(endpoint: Endpoint, { scheme, port, path }: Address): Wanted[] {
  const url = endpoint.url?.form === 'absolute' ? endpoint.url : unknownUrl;
  const wanted: Wanted[] = [];
  if (scheme !== null) {
    const rest = { inUrl: url.scheme, place: null, delimiter: '' };
    wanted.push({ name: 'protocol', part: endpoint.scheme, content: scheme, ...rest });
  }
  if (port !== null) {
    const rest = { inUrl: url.port, place: url.behindHost, delimiter: ':' };
    wanted.push({ name: 'port', part: endpoint.port, content: String(port), ...rest });
  }
  const newPath = path === null ? withSlash(endpoint.path) : path + queryOf(endpoint.path);
  if (newPath !== null) {
    const rest = { inUrl: url.path, place: url.behindPort, delimiter: '' };
    wanted.push({ name: 'path', part: endpoint.path, content: newPath, ...rest });
  }
  return wanted;
}

function queryOf(path: Part): string {
  return /\?.*$/s.exec(textOf(path) ?? '')?.[0] ?? '';
}

/** The path that is written, where a WebSocket needs a slash in front of it; `null` otherwise. */
function withSlash(path: Part): string | null {
  const text = textOf(path);
  return text === null || /^[/?#]/.test(text) ? null : `/${text}`;
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
