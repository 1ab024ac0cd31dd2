import type ts from 'typescript';
import type { Edit } from '../problem';
import { isBlank, skipSpace } from './lines';
import { linesOf, slotOf, type Slot } from './slot';

/**
 * Removes a property with its comma; with its lines and the comment behind it where nothing else stands in them. A last
 * property without a comma takes the comma in front of it, so that the removals of two neighbours may overlap. Comments
 * of neighbours and those on lines above stay.
 */
export function removeProperty(text: string, property: ts.ObjectLiteralElementLike): Edit {
  const slot = slotOf(text, property);
  if (slot.first && slot.last && isAlone(text, slot)) {
    return { start: slot.before, end: slot.next, text: '' };
  }
  if (slot.last && !slot.hasComma && text[slot.before - 1] === ',') {
    return withCommaInFront(text, slot);
  }
  const lines = linesOf(text, slot);
  return { ...(lines ?? withinLine(text, slot)), text: '' };
}

/** No comment would be lost if everything between the braces went, but for the one behind it in its own line. */
function isAlone(text: string, slot: Slot): boolean {
  const own = linesOf(text, slot)?.end ?? slot.after;
  return (
    isBlank(text, { start: slot.before, end: slot.start }) && isBlank(text, { start: own, end: slot.next })
  );
}

function withCommaInFront(text: string, slot: Slot): Edit {
  const start = slot.before - 1;
  if (slot.lineStart !== null && slot.lineEnd !== null) {
    return { start, end: slot.lineEnd, text: text.slice(slot.before, slot.lineStart).trimEnd() };
  }
  const between = text.slice(slot.before, slot.start);
  return { start, end: slot.end, text: between.trim() === '' ? '' : between };
}

function withinLine(text: string, slot: Slot): { start: number; end: number } {
  if (slot.lineStart === null && (slot.lineEnd !== null || slot.last)) {
    const front = text.slice(slot.before, slot.start).trimEnd().length;
    return { start: slot.before + front, end: slot.after };
  }
  return { start: slot.start, end: skipSpace(text, slot.after) };
}
