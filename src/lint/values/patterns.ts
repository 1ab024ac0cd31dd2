import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, unknown } from './make';
import { propertyOf } from './members';
import { evaluateParameter } from './parameters';
import { alternatives, type ObjectValue, type Value } from './value';

/** `const { a, b: { c }, d = 1, ...rest } = value` and `const [a] = value`. */
export function evaluateBindingElement(evaluator: Evaluator, element: ts.BindingElement): Value {
  const pattern = element.parent;
  const owner = pattern.parent;
  const whole = ts.isBindingElement(owner)
    ? evaluateBindingElement(evaluator, owner)
    : ts.isParameter(owner)
      ? evaluateParameter(evaluator, owner)
      : owner.initializer === undefined
        ? unknown(evaluator.place(element))
        : evaluator.evaluate(owner.initializer);
  const value = ts.isArrayBindingPattern(pattern)
    ? elementAt(evaluator, whole, pattern.elements.indexOf(element), element)
    : propertyFor(evaluator, whole, element, pattern);
  if (element.initializer === undefined) return value;
  const fallback = evaluator.evaluate(element.initializer);
  const given = alternatives(value).filter(({ kind }) => kind !== 'undefined');
  return given.length === alternatives(value).length && given.every(({ kind }) => kind !== 'unknown')
    ? value
    : choice(evaluator.place(element), [...given, fallback]);
}

function propertyFor(
  evaluator: Evaluator,
  whole: Value,
  element: ts.BindingElement,
  pattern: ts.ObjectBindingPattern,
): Value {
  const place = evaluator.place(element.name);
  if (element.dotDotDotToken !== undefined) {
    const taken = pattern.elements.map((other) => bindingKey(other));
    return choice(
      place,
      alternatives(whole).map((value) => (value.kind === 'object' ? without(value, taken) : unknown(place))),
    );
  }
  const key = bindingKey(element);
  return key === null ? unknown(place) : propertyOf(evaluator, whole, key, element);
}

function bindingKey(element: ts.BindingElement): string | null {
  const key = element.propertyName ?? element.name;
  return ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key.text : null;
}

function without(value: ObjectValue, names: readonly (string | null)[]): ObjectValue {
  return { ...value, entries: new Map([...value.entries].filter(([name]) => !names.includes(name))) };
}

function elementAt(evaluator: Evaluator, whole: Value, at: number, node: ts.Node): Value {
  const place = evaluator.place(node);
  return choice(
    place,
    alternatives(whole).map((value) =>
      value.kind === 'array' && !value.open ? (value.elements[at] ?? unknown(place)) : unknown(place),
    ),
  );
}
