import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, type Place } from './make';
import { alternatives, singleText, type Entry, type ObjectValue, type Value } from './value';

/** The last entries of each name win, as in an object literal. */
export function mergeObjects(place: Place, parts: readonly Value[]): Value {
  let merged: ObjectValue[] = [{ ...place, kind: 'object', entries: new Map(), open: false }];
  for (const part of parts) {
    merged = merged.flatMap((before) => alternatives(part).map((after) => overlay(before, after)));
    if (merged.length > 8) merged = merged.slice(0, 1).map((first) => ({ ...first, open: true }));
  }
  return choice(place, merged);
}

function overlay(before: ObjectValue, after: Value): ObjectValue {
  switch (after.kind) {
    case 'object': {
      const entries = new Map(before.entries);
      for (const [name, entry] of after.entries) {
        entries.delete(name);
        entries.set(name, entry);
      }
      return { ...before, entries, open: before.open || after.open };
    }
    case 'null':
    case 'undefined':
    case 'boolean':
      return before;
    default:
      // Whatever it is, it may override what came before.
      return { ...before, entries: uncertain(before.entries), open: true };
  }
}

function uncertain(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  return new Map([...entries].map(([name, entry]) => [name, { ...entry, certain: false }]));
}

/** An object literal, with its spreads laid over each other in order. */
export function evaluateObject(evaluator: Evaluator, node: ts.ObjectLiteralExpression): Value {
  const place = evaluator.place(node);
  const parts: Value[] = [];
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      parts.push(evaluator.evaluate(property.expression));
      continue;
    }
    const entry = entryOf(evaluator, property);
    parts.push(
      entry === null
        ? { ...place, kind: 'object', entries: new Map(), open: true }
        : { ...place, kind: 'object', entries: new Map([[entry.name, entry]]), open: false },
    );
  }
  return mergeObjects(place, parts);
}

function entryOf(
  evaluator: Evaluator,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
): Entry | null {
  const name = nameOf(evaluator, property.name);
  if (name === null) return null;
  const nameRange = evaluator.place(property.name).range;
  return { name, nameRange, value: valueOf(evaluator, property), property, certain: true };
}

function valueOf(
  evaluator: Evaluator,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
): Value {
  if (ts.isPropertyAssignment(property)) return evaluator.evaluate(property.initializer);
  if (ts.isShorthandPropertyAssignment(property)) return evaluator.evaluate(property.name);
  if (ts.isMethodDeclaration(property)) return evaluator.evaluate(property);
  return { ...evaluator.place(property), kind: 'unknown', env: null };
}

/** A property's name; `null` where it is computed and not known. */
export function nameOf(evaluator: Evaluator, name: ts.PropertyName): string | null {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  if (!ts.isComputedPropertyName(name)) return null;
  return singleText(evaluator.evaluate(name.expression));
}
