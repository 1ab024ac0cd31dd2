import { visible } from '../core/text';

/** Longer text than any that is meant to be read. */
const maxShown = 10_000;

/** One line for a terminal: whatever a server put into it, nothing in it moves the cursor or changes colours. */
export function forTerminal(text: string): string {
  return visible(text, maxShown);
}

/**
 * JSON that is safe to print, too: `JSON.stringify` escapes only the control characters below U+0020, and terminals obey
 * those from U+0080 on as well. What is read back is the same.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
