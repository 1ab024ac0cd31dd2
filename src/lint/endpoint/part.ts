import type { Range } from '../text/range';

/** A part of an address whose text is known. */
export interface KnownPart {
  kind: 'known';
  /** As it is written: a scheme without its colon, and a URL's in lower case, an IPv6 address with its brackets, a path with its query. */
  text: string;
  from: 'url' | 'option';
  /** Where to report on it: the string that it stands in, without quotes, or the piece of it. */
  range: Range;
  /** Its very characters, where they stand in this document and can be edited; `null` elsewhere. */
  exact: Range | null;
  /** Nothing that is not known can override it. */
  sure: boolean;
}

/** A part of the address that mqtt.js connects to. */
export type Part =
  | KnownPart
  /** One of these, as the code goes; at least two. */
  | { kind: 'choice'; parts: readonly KnownPart[] }
  /** Surely left out, or given as a value that mqtt.js takes for that: its default holds. */
  | { kind: 'absent' }
  /** May be anything, also left out. */
  | { kind: 'unknown' };

export const absent: Part = { kind: 'absent' };
export const unknownPart: Part = { kind: 'unknown' };

/** The text of a part that is known; `null` otherwise. */
export function textOf(part: Part): string | null {
  return part.kind === 'known' ? part.text : null;
}

/** All that a part may be; empty where it is not known, or left out. */
export function knownParts(part: Part): readonly KnownPart[] {
  if (part.kind === 'known') return [part];
  return part.kind === 'choice' ? part.parts : [];
}
