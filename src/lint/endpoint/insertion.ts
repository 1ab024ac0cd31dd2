import ts from 'typescript';
import { contains } from '../text/range';
import type { MarkedText } from './markedText';

/** A place in the code at which a text can be put into a string. */
export interface Insertion {
  offset: number;
  /** What goes around the text: quotes and a plus where it becomes an operand of its own. */
  around: readonly [before: string, after: string];
}

/**
 * Where a text can be put in behind the character at `index - 1`: in the string's own literals, never in those of
 * constants that it is put together from, since these may have other uses. `null` where it cannot.
 */
export function insertionBehind({ text, slots, value }: MarkedText, index: number): Insertion | null {
  if (!value.here) return null;
  const slot = slots.find(({ start, end }) => start < index && index <= end);
  const piece = slot?.piece;
  const isOwn = piece?.known === true && piece.here && piece.exact && contains(value.range, piece.range);
  if (slot !== undefined && isOwn && isString(value.node, piece.range.start))
    return { offset: piece.range.start + index - slot.start, around: ['', ''] };
  return index === text.length ? insertionAtEnd(value.node) : null;
}

/** A number stands without quotes. */
function isString(node: ts.Node, start: number): boolean {
  return /["'`}]/.test(node.getSourceFile().text.charAt(start - 1));
}

function insertionAtEnd(node: ts.Node): Insertion | null {
  if (ts.isTemplateExpression(node)) return { offset: node.end - 1, around: ['', ''] };
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum ? { offset: node.end, around: [" + '", "'"] } : null;
}
