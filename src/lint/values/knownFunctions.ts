import ts from 'typescript';
import type { Evaluator } from './evaluator';
import { choice, unknown, type Place } from './make';
import { mergeObjects } from './objects';
import { returnedBy } from './returns';
import { alternatives, wholeText, type Entry, type Value } from './value';
import { propsObject } from './vueProps';

/** Functions that hand on their first argument, in effect: of JavaScript, Vue, Svelte and Solid. */
const identities = new Set([
  'Object.freeze',
  'Object.seal',
  'structuredClone',
  'reactive',
  'shallowReactive',
  'readonly',
  'markRaw',
  'toRaw',
  'unref',
  '$state',
  'String',
  'Promise.resolve',
]);
/** Functions that box their argument: name → the property that holds it. */
const boxes = new Map([
  ['ref', 'value'],
  ['shallowRef', 'value'],
  ['computed', 'value'],
  ['useRef', 'current'],
  ['React.useRef', 'current'],
]);

/** What a call of a well-known function gives, of JavaScript or a framework; `null` for others. */
export function evaluateKnown(
  evaluator: Evaluator,
  node: ts.CallExpression,
  first: ts.Expression,
): Value | null {
  const place = evaluator.place(node);
  const name = calledName(node.expression);
  if (name === null) return null;
  if (identities.has(name)) return evaluator.evaluate(first);
  const box = boxes.get(name);
  if (box !== undefined) return boxed(evaluator, node, first, box);
  switch (name) {
    case 'Object.assign':
      return mergeObjects(
        place,
        node.arguments.map((argument) =>
          ts.isSpreadElement(argument) ? unknown(place) : evaluator.evaluate(argument),
        ),
      );
    case 'useState':
    case 'React.useState':
    case 'createSignal':
      return stateOf(place, called(evaluator, first));
    case 'useMemo':
    case 'React.useMemo':
    case '$derived.by':
      return called(evaluator, first);
    case 'useCallback':
    case 'React.useCallback':
    case '$derived':
      return evaluator.evaluate(first);
    case 'defineProps':
      return propsObject(evaluator, evaluator.evaluate(first));
    case 'withDefaults':
      return withDefaults(evaluator, node);
    case 'Number':
    case 'parseInt':
    case 'Number.parseInt':
      return numberOf(evaluator, node, first);
    case 'Buffer.from':
    case 'Uint8Array.from':
      return { ...place, kind: 'instance', className: name.split('.', 1)[0] ?? name };
    default:
      return null;
  }
}

/** What a call without arguments gives of a function that boxes its argument, or makes a state of it; `null` for others. */
export function emptyBox(evaluator: Evaluator, node: ts.CallExpression): Value | null {
  const place = evaluator.place(node);
  const name = calledName(node.expression);
  const nothing: Value = { ...place, kind: 'undefined' };
  if (name === 'useState' || name === 'React.useState' || name === 'createSignal')
    return stateOf(place, nothing);
  const box = name === null ? undefined : boxes.get(name);
  return box === undefined ? null : boxOf(place, box, nothing);
}

/** A state and its setter. */
function stateOf(place: Place, state: Value): Value {
  return { ...place, kind: 'array', elements: [state, unknown(place)], open: false };
}

function boxOf(place: Place, property: string, value: Value): Value {
  const entry = { name: property, nameRange: place.range, value, property: null, certain: true };
  return { ...place, kind: 'object', entries: new Map([[property, entry]]), open: false };
}

/** The dotted name of a callee: of a global function or a framework's; `x.toString()` counts as `String`. */
function calledName(callee: ts.Expression): string | null {
  if (ts.isIdentifier(callee)) return callee.text;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return null;
  return `${callee.expression.text}.${callee.name.text}`;
}

/** `withDefaults(defineProps<…>(), { url: … })` */
function withDefaults(evaluator: Evaluator, { arguments: [, defaults] }: ts.CallExpression): Value | null {
  if (defaults === undefined) return null;
  const value = evaluator.evaluate(defaults);
  if (value.kind !== 'object') return null;
  const entries = [...value.entries].map(([name, entry]): [string, Entry] => [
    name,
    { ...entry, property: null, value: choice(entry.value, [entry.value, unknown(entry.value)]) },
  ]);
  return { ...value, entries: new Map(entries), open: true };
}

function boxed(evaluator: Evaluator, node: ts.CallExpression, first: ts.Expression, property: string): Value {
  const value = property === 'value' ? called(evaluator, first) : evaluator.evaluate(first);
  return boxOf(evaluator.place(node), property, value);
}

/** The value that a callback returns, else the argument itself. */
function called(evaluator: Evaluator, argument: ts.Expression): Value {
  const value = evaluator.evaluate(argument);
  return value.kind === 'function' ? returnedBy(evaluator, value) : value;
}

function numberOf(evaluator: Evaluator, node: ts.CallExpression, first: ts.Expression): Value {
  const place = evaluator.place(node);
  return choice(
    place,
    alternatives(evaluator.evaluate(first)).map((value): Value => {
      if (value.kind === 'number') return value;
      const text = value.kind === 'text' ? wholeText(value) : null;
      return text !== null && /^\d+$/.test(text)
        ? { ...place, range: value.range, here: false, kind: 'number', value: Number(text) }
        : unknown(place, value.kind === 'unknown' ? value.env : null);
    }),
  );
}
