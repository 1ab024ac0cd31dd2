import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, unknown } from './make';
import { propertyOf } from './members';
import { evaluateParameter } from './parameters';
import { returnedBy } from './returns';
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
        ? loopElement(evaluator, owner, element)
        : stateOf(evaluator, pattern, evaluator.evaluate(owner.initializer));
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

/** `const [client, setClient] = useState(null)`: the state is also what any call of the setter hands over. */
function stateOf(evaluator: Evaluator, pattern: ts.BindingPattern, whole: Value): Value {
  const [, second] = pattern.elements;
  if (!ts.isArrayBindingPattern(pattern) || whole.kind !== 'array' || second === undefined) return whole;
  const [first, ...rest] = whole.elements;
  if (!ts.isBindingElement(second) || !ts.isIdentifier(second.name) || first === undefined) return whole;
  const setter = second.name;
  const given = evaluator.indexes
    .flatMap(({ callsByName }) => callsByName.get(setter.text) ?? [])
    .filter(
      ({ expression }) => ts.isIdentifier(expression) && evaluator.declarationOf(expression)?.name === setter,
    )
    .flatMap((call) => call.arguments?.slice(0, 1) ?? [])
    .map((argument) => resultOf(evaluator, argument));
  if (given.length === 0) return whole;
  const useful = alternatives(first).filter(({ kind }) => kind !== 'null' && kind !== 'undefined');
  return { ...whole, elements: [choice(first, [...useful, ...given]), ...rest] };
}

/** A setter takes a value, or a function that makes the new one. */
function resultOf(evaluator: Evaluator, argument: ts.Expression): Value {
  const value = evaluator.evaluate(argument);
  return value.kind === 'function' ? returnedBy(evaluator, value) : value;
}

/** What each of a list's elements may be, as in `for (const topic of topics)`. */
export function anyElementOf(evaluator: Evaluator, list: ts.Expression, node: ts.Node): Value {
  const place = evaluator.place(node);
  return choice(
    place,
    alternatives(evaluator.evaluate(list)).flatMap((value): readonly Value[] =>
      value.kind === 'array' && !value.open && value.elements.length > 0 ? value.elements : [unknown(place)],
    ),
  );
}

/** `for (const { url } of brokers)` */
function loopElement(evaluator: Evaluator, owner: ts.VariableDeclaration, element: ts.BindingElement): Value {
  const loop = owner.parent.parent;
  return ts.isForOfStatement(loop)
    ? anyElementOf(evaluator, loop.expression, element)
    : unknown(evaluator.place(element));
}
