import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { parseErrors } from '../parse/parseErrors';
import { choice, pieceOf, textOf, unknown, type Place } from './make';
import { alternatives, type Piece, type Value } from './value';

/** Code that chooses more often than this is not followed. */
const maxTexts = 8;

/** The content of a string or of a template without substitutions. */
function literalText(node: ts.StringLiteralLike): readonly Piece[] {
  return rawPieces(node, node.text);
}

/**
 * A string, or a template without substitutions; not known where its other quote is still to come, so that it takes in
 * the code behind it.
 */
export function literalValue(place: Place, node: ts.StringLiteralLike): Value {
  return takesInCode(node) ? unknown(place) : textOf(place, literalText(node));
}

function takesInCode(node: ts.LiteralLikeNode): boolean {
  const errors = parseErrors(node.getSourceFile());
  if (errors.length === 0) return false;
  const isOpen = node.isUnterminated === true || errors.some(({ start }) => start === node.end);
  return node.text.includes('\n') || (isOpen && /[(){};,]/.test(node.text));
}

/** A template's string. Where a substitution may be one of several, the whole is one of several. */
export function templateText(evaluator: Evaluator, node: ts.TemplateExpression): Value {
  const literals = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  if (literals.some(takesInCode)) return unknown(evaluator.place(node));
  let texts: readonly (readonly Piece[])[] = [rawPieces(node.head, node.head.text)];
  for (const { expression, literal } of node.templateSpans) {
    const inserted = alternatives(evaluator.evaluate(expression)).map((value) => pieceOf(value, expression));
    const rest = rawPieces(literal, literal.text);
    const choices = texts.length * inserted.length > maxTexts ? [[unknownPiece(expression)]] : inserted;
    texts = texts.flatMap((before) => choices.map((pieces) => [...before, ...pieces, ...rest]));
  }
  const place = evaluator.place(node);
  return choice(
    place,
    texts.map((pieces) => textOf(place, pieces)),
  );
}

function unknownPiece(node: ts.Node): Piece {
  return { known: false, range: { start: node.getStart(), end: node.end }, expression: node, env: null };
}

/** The text of a literal. One whose end is still missing goes on in an unknown way, and has swallowed what follows its line. */
function rawPieces(node: ts.LiteralLikeNode, text: string): readonly Piece[] {
  const isMissing = node.pos === node.end;
  if (isMissing) return [unknownPiece(node)];
  if (node.isUnterminated !== true) return text === '' ? [] : [rawPiece(node, text)];
  const [line = ''] = text.split(/[\r\n]/, 1);
  return line === '' ? [unknownPiece(node)] : [rawPiece(node, line), unknownPiece(node)];
}

/** One character of quote, brace or backtick stands before the text. */
function rawPiece(node: ts.LiteralLikeNode, text: string): Piece {
  const start = node.getStart() + 1;
  const source = node.getSourceFile().text;
  const exact = source.startsWith(text, start);
  const closing = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? 2 : 1;
  const end = exact ? start + text.length : Math.max(start, node.end - closing);
  return { known: true, text, range: { start, end }, here: true, exact };
}
