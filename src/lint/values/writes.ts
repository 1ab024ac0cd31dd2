import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, unknown } from './make';
import { handedOn } from './handedOn';
import { alternatives, type Entry, type ObjectValue, type Value } from './value';

/** An object with what is done to it afterwards: `options.keepalive = 30`, `Object.assign(options, …)`, `fill(options)`. */
export function withPropertyWrites(evaluator: Evaluator, name: ts.Identifier, value: Value): Value {
  if (!alternatives(value).some(({ kind }) => kind === 'object')) return value;
  const isIt = (base: ts.Node) => ts.isIdentifier(base) && evaluator.declarationOf(base)?.name === name;
  const written = writesTo(evaluator, [name.text], isIt);
  const handed = handedOn(evaluator, name.text, isIt);
  return withWrites(value, [...written, ...handed.entries], handed.open);
}

/** The same for what is assigned to the properties of `this.options` or `settings.mqtt`. */
export function withWritesTo(evaluator: Evaluator, node: ts.Expression, value: Value): Value {
  if (!alternatives(value).some(({ kind }) => kind === 'object')) return value;
  return withWrites(value, writesTo(evaluator, [node.getText()]), false);
}

function withWrites(value: Value, written: readonly Entry[], open: boolean): Value {
  if (written.length === 0 && !open) return value;
  return choice(
    value,
    alternatives(value).map((each) => {
      if (each.kind !== 'object') return each;
      const filled = withEntries(each, written);
      return open ? { ...filled, open } : filled;
    }),
  );
}

/** Entries for all `base.name = value` of the document whose base has one of these texts and is the wanted one. */
export function writesTo(
  evaluator: Evaluator,
  baseTexts: readonly string[],
  isBase: (base: ts.Expression) => boolean = () => true,
): Entry[] {
  return evaluator.indexes
    .flatMap(({ propertyAssignments }) => baseTexts.flatMap((text) => propertyAssignments.get(text) ?? []))
    .filter(({ base }) => isBase(base))
    .map(({ name, nameNode, value, base }) => ({
      name,
      nameRange: evaluator.place(nameNode).range,
      value: isSum(value.parent) ? unknown(evaluator.place(value)) : evaluator.evaluate(value),
      property: null,
      certain: !isConditional(base),
    }));
}

/** `base.name += value`, which makes more of what was there. */
function isSum(assignment: ts.Node): boolean {
  if (!ts.isBinaryExpression(assignment)) return false;
  const { kind } = assignment.operatorToken;
  return kind !== ts.SyntaxKind.EqualsToken && !onlyIfUnset.has(kind) && !onlyIfSet.has(kind);
}

const onlyIfUnset: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken],
  ...[ts.SyntaxKind.BarBarEqualsToken, ts.SyntaxKind.QuestionQuestionEqualsToken],
]);
const onlyIfSet: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

function withEntries(value: ObjectValue, written: readonly Entry[]): ObjectValue {
  const entries = new Map(value.entries);
  for (const entry of written) {
    const before = entries.get(entry.name);
    const merged =
      before === undefined || entry.certain
        ? entry
        : { ...entry, value: choice(entry.value, [before.value, entry.value]) };
    entries.set(entry.name, merged);
  }
  return { ...value, entries };
}

/** Whether a branch decides whether a node is run, within the function that it is in. */
export function isConditional(node: ts.Node): boolean {
  const branch = ts.findAncestor(node.parent, (at) => (ts.isFunctionLike(at) ? 'quit' : isBranch(at)));
  return branch !== undefined;
}

function isBranch(node: ts.Node): boolean {
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) return true;
  if (ts.isCaseClause(node) || ts.isCatchClause(node)) return true;
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return onlyIfUnset.has(kind) || onlyIfSet.has(kind);
}
