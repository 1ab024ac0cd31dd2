import type { Piece, TextValue } from '../values/value';
import { unknownPart, type Part } from './part';

/** Stands for a piece that is not known. */
export const mark = '\uFFFC';

/** Marks of templates that are filled in before the code runs, outside the languages whose templates are understood. */
const templateMark = /\{\{|\{%|<[%?]|#\{|\$\{|__[A-Z][A-Z_]+__|%[A-Z_]{3,}%/;

/** A string with one mark in place of each piece that is not known. */
export interface MarkedText {
  text: string;
  value: TextValue;
  slots: readonly Slot[];
}

export interface Slot {
  start: number;
  end: number;
  piece: Piece;
}

export function markedText(value: TextValue): MarkedText {
  const slots: Slot[] = [];
  let text = '';
  for (const piece of value.pieces) {
    const start = text.length;
    text += piece.known && !templateMark.test(piece.text) ? piece.text.replaceAll(mark, ' ') : mark;
    slots.push({ start, end: text.length, piece });
  }
  return { text, value, slots };
}

/** The characters `start` up to `end` of a string, as a part of a URL. */
export function partOf({ text, value: { range }, slots }: MarkedText, start: number, end: number): Part {
  const part = text.slice(start, end);
  if (part.includes(mark)) return unknownPart;
  const [slot, ...more] = slots.filter((each) => each.start < end && start < each.end);
  const piece = slot?.piece;
  if (slot === undefined || piece?.known !== true)
    return { kind: 'known', text: part, from: 'url', range, exact: null, sure: true };
  const editable = more.length === 0 && piece.here && piece.exact;
  const from = piece.range.start - slot.start;
  return {
    kind: 'known',
    text: part,
    from: 'url',
    range: piece.range,
    exact: editable ? { start: from + start, end: from + end } : null,
    sure: true,
  };
}
