import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, pieceOf, textOf } from './make';
import { alternatives, type Piece, type Value } from './value';

/** The content of a string or of a template without substitutions, as one piece. */
export function literalText(node: ts.StringLiteralLike): Piece {
  return rawPiece(node, node.text);
}

/** A template's string. Where a substitution may be one of several, the whole is one of several. */
export function templateText(evaluator: Evaluator, node: ts.TemplateExpression): Value {
  let alternativePieces: readonly (readonly Piece[])[] = [[rawPiece(node.head, node.head.text)]];
  for (const span of node.templateSpans) {
    const inserted = alternatives(evaluator.evaluate(span.expression)).map((value) =>
      pieceOf(value, span.expression),
    );
    const rest = rawPiece(span.literal, span.literal.text);
    alternativePieces = alternativePieces.flatMap((before) =>
      inserted.map((pieces) => [...before, ...pieces, rest]),
    );
    // Code that chooses so often is not followed; one unknown piece stands for the choice.
    if (alternativePieces.length > 8) {
      const place = evaluator.place(span.expression);
      alternativePieces = alternativePieces
        .slice(0, 1)
        .map((pieces) => [
          ...pieces.slice(0, -1),
          { known: false, range: place.range, expression: span.expression, env: null },
          rest,
        ]);
    }
  }
  const place = evaluator.place(node);
  return choice(
    place,
    alternativePieces.map((pieces) =>
      textOf(
        place,
        pieces.filter((piece) => !piece.known || piece.text !== ''),
      ),
    ),
  );
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
