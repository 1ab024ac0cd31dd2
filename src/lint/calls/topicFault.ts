import type { Range } from '../text/range';
import type { Piece, TextValue } from '../values/value';

/** What breaks the rules for topic filters: MQTT 3.1.1 and 5.0, section 4.7; for shared subscriptions 5.0, section 4.8.2. */
export type TopicFault =
  | 'empty'
  | 'plus-within-level'
  | 'hash-within-level'
  | 'hash-not-last'
  | 'null-character'
  | 'too-long'
  | 'share';

export interface FaultyTopic {
  fault: TopicFault;
  /** The piece that the fault is in; the whole literal where there is no such piece. */
  range: Range;
}

/** Bytes of UTF-8 that a string of MQTT can have. */
const longest = 65_535;

/** A character of a topic, and where it comes from; `text` is `null` for a piece that is not known. */
interface Unit {
  text: string | null;
  range: Range;
}

/** What is surely wrong with a topic filter, whatever its unknown pieces turn out to be; `null` where nothing is. */
export function filterFault(topic: TextValue): FaultyTopic | null {
  const units = topic.pieces.flatMap(unitsOf);
  if (units.length === 0) return { fault: 'empty', range: topic.range };
  for (const [index, unit] of units.entries()) {
    const fault = faultAt(units, index);
    if (fault !== null) return { fault, range: unit.range };
  }
  if (byteLength(units) > longest) return { fault: 'too-long', range: topic.range };
  return isBadShare(units) ? { fault: 'share', range: units[0]?.range ?? topic.range } : null;
}

/** Where a topic that is published to has a wildcard, which none may have; `null` where it surely has none or may. */
export function wildcardIn(topic: TextValue): Range | null {
  return topic.pieces.find((piece) => piece.known && /[+#]/.test(piece.text))?.range ?? null;
}

function unitsOf(piece: Piece): Unit[] {
  if (!piece.known) return [{ text: null, range: piece.range }];
  return Array.from(piece.text, (text) => ({ text, range: piece.range }));
}

function faultAt(units: readonly Unit[], index: number): TopicFault | null {
  const text = units[index]?.text;
  if (text === '\0') return 'null-character';
  if (text !== '+' && text !== '#') return null;
  const joined = isInLevel(units[index - 1]) || isInLevel(units[index + 1]);
  if (text === '+') return joined ? 'plus-within-level' : null;
  if (joined) return 'hash-within-level';
  return units.slice(index + 1).some((later) => later.text !== null) ? 'hash-not-last' : null;
}

/** Whether a neighbour surely belongs to the same level; an unknown piece may be empty, or end one. */
function isInLevel(neighbour: Unit | undefined): boolean {
  return neighbour !== undefined && neighbour.text !== null && neighbour.text !== '/';
}

/** `$share/<group>/<filter>`: a group without wildcards and a filter are needed. */
function isBadShare(units: readonly Unit[]): boolean {
  const unknown = units.findIndex(({ text }) => text === null);
  const known = (unknown === -1 ? units : units.slice(0, unknown)).map(({ text }) => text).join('');
  const [, group, filter] = /^\$share\/([^/]*)(?:\/([^]*))?$/.exec(known) ?? [];
  if (group === undefined) return false;
  if (/[+#]/.test(group)) return true;
  return filter === undefined ? unknown === -1 : group === '' || (filter === '' && unknown === -1);
}

function byteLength(units: readonly Unit[]): number {
  return units.reduce((sum, { text }) => sum + (text === null ? 0 : bytesOf(text.codePointAt(0) ?? 0)), 0);
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
