import ts from 'typescript';
import { environmentVariable, isEnvironment } from './environment';
import type { Evaluator } from './evaluator';
import { choice, unknown, type Place } from './make';
import { moveTo } from './moveTo';
import { memberOfThis, staticMember } from './this';
import { alternatives, singleText, type ObjectValue, type Value } from './value';
import { withWritesTo, writesTo } from './writes';

/** `base.name` and `base['name']`. */
export function evaluateAccess(
  evaluator: Evaluator,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Value {
  const place = evaluator.place(node);
  const env = environmentVariable(node);
  if (env !== null) return unknown(place, env);
  const key = keyOf(evaluator, node);
  if (key === null) return unknown(place);
  if (node.expression.kind === ts.SyntaxKind.ThisKeyword)
    return withWritesTo(evaluator, node, memberOfThis(evaluator, node, key));
  if (isGlobalObject(evaluator, node.expression)) return globalProperty(evaluator, node, key);
  const fixed = staticMember(evaluator, node.expression, key);
  if (fixed !== null) return fixed;
  const value = propertyOf(evaluator, evaluator.evaluate(node.expression), key, node);
  if (value.kind === 'unknown' && value.env === null) return written(evaluator, node, key) ?? value;
  return withWritesTo(evaluator, node, value);
}

/** A property of a value. */
export function propertyOf(evaluator: Evaluator, whole: Value, key: string, node: ts.Node): Value {
  const place = evaluator.place(node);
  return choice(
    place,
    alternatives(whole).map((value): Value => {
      switch (value.kind) {
        case 'object':
          return entryValue(value, key, place);
        case 'array': {
          const at = /^\d+$/.test(key) && !value.open ? value.elements[Number(key)] : undefined;
          return at ?? unknown(place);
        }
        case 'library':
          if (value.member !== 'module') return unknown(place);
          return { ...place, kind: 'library', member: key === 'default' ? 'module' : key };
        case 'unknown':
          return unknown(place, isEnvironment(value.node) ? key : null);
        case 'text':
          // The whole of a URL, as `new URL(…)` was read as its text.
          return key === 'href' ? value : unknown(place);
        default:
          return unknown(place);
      }
    }),
  );
}

function entryValue(object: ObjectValue, key: string, place: Place): Value {
  const value = object.entries.get(key)?.value;
  if (value === undefined) return object.open ? unknown(place) : { ...place, kind: 'undefined' };
  return value.here ? value : moveTo(value, place.range, place.node);
}

function keyOf(
  evaluator: Evaluator,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  const key = evaluator.evaluate(node.argumentExpression);
  if (key.kind === 'number') return String(key.value);
  return singleText(key);
}

/** Ways to write the global object. */
const globalObjects = ['window', 'globalThis', 'self', '(window as any)', '(globalThis as any)'];

function isGlobalObject(evaluator: Evaluator, node: ts.Expression): boolean {
  const inner = ts.isParenthesizedExpression(node) ? node.expression : node;
  const name = ts.isAsExpression(inner) ? inner.expression : inner;
  return (
    ts.isIdentifier(name) &&
    ['window', 'globalThis', 'self'].includes(name.text) &&
    evaluator.declarationOf(name) === null
  );
}

/** `window.mqtt` and what was put into `window` in this document. */
function globalProperty(
  evaluator: Evaluator,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  key: string,
): Value {
  const place = evaluator.place(node);
  const given = writesTo(evaluator, globalObjects, (base) => isGlobalObject(evaluator, base)).filter(
    ({ name }) => name === key,
  );
  if (given.length > 0)
    return choice(
      place,
      given.map(({ value }) => value),
    );
  return key === 'mqtt' && evaluator.hasLibraryGlobal()
    ? { ...place, kind: 'library', member: 'module' }
    : unknown(place);
}

const storages = /^(?:(?:window|globalThis|self)\.)?(?:local|session)Storage$/;

/** What this document assigns to the same reference, as `state.client = …`. */
function written(
  evaluator: Evaluator,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  key: string,
): Value | null {
  const place = evaluator.place(node);
  const base = node.expression.getText();
  // What a page keeps in there is what an earlier visit may have put there.
  if (storages.test(base)) return null;
  const found = writesTo(evaluator, [base]).filter(({ name }) => name === key);
  const [first] = found;
  if (first === undefined) return null;
  return choice(
    first.value,
    found.flatMap(({ value, certain }) => (certain ? [value] : [unknown(place), value])),
  );
}
