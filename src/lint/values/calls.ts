import ts from 'typescript';
import { environmentVariable } from './environment';
import type { Evaluator } from './evaluator';
import { choice, unknown } from './make';
import { requiredValue } from './imports';
import { mergeObjects } from './objects';
import { returnedBy } from './returns';
import { alternatives, wholeText, type Value } from './value';

/** Methods of a client that return the client. */
const chaining = new Set([
  'on',
  'once',
  'addListener',
  'subscribe',
  'unsubscribe',
  'publish',
  'end',
  'reconnect',
  'off',
]);
/** Exports of mqtt.js that make a client. */
export const makers: ReadonlySet<string> = new Set(['connect', 'connectAsync', 'MqttClient', 'Client']);
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

/** What a call gives. */
export function evaluateCall(evaluator: Evaluator, node: ts.CallExpression): Value {
  const place = evaluator.place(node);
  const [first] = node.arguments;
  const env = environmentVariable(node);
  if (env !== null) return unknown(place, env);
  const module = importedBy(node);
  if (module !== null) return requiredValue(evaluator, node, module);
  const known = first === undefined ? null : evaluateKnown(evaluator, node, first);
  if (known !== null) return known;
  return choice(
    place,
    alternatives(calleeOf(evaluator, node)).map((callee): Value => {
      if (callee.kind === 'library' && makers.has(callee.member)) return clientOf(evaluator, node);
      if (callee.kind === 'client') return callee;
      return callee.kind === 'function' ? returnedBy(evaluator, callee) : unknown(place);
    }),
  );
}

/** `new X(…)`: a client, a URL, or an instance of a class that is only known by name. */
export function evaluateNew(evaluator: Evaluator, node: ts.NewExpression): Value {
  const place = evaluator.place(node);
  const callee = evaluator.evaluate(node.expression);
  if (callee.kind === 'library' && makers.has(callee.member)) return clientOf(evaluator, node);
  const name = node.expression.getText();
  const [first, base] = node.arguments ?? [];
  if ((name === 'URL' || name === 'String') && first !== undefined && base === undefined)
    return evaluator.evaluate(first);
  return name === 'URL' ? unknown(place) : { ...place, kind: 'instance', className: name };
}

/** The callee's value; a method of a client that returns the client stands for the client. */
function calleeOf(evaluator: Evaluator, { expression }: ts.CallExpression): Value {
  if (ts.isPropertyAccessExpression(expression) && chaining.has(expression.name.text)) {
    const owner = evaluator.evaluate(expression.expression);
    if (owner.kind === 'client') return owner;
  }
  return evaluator.evaluate(expression);
}

function clientOf(evaluator: Evaluator, node: ts.CallExpression | ts.NewExpression): Value {
  return { ...evaluator.place(node), kind: 'client', connection: evaluator.input.connectionOf(node) };
}

/** The module that `require('…')` or `import('…')` takes in; `null` for other calls. */
export function importedBy(node: ts.CallExpression): string | null {
  const isImport =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  const [first] = node.arguments;
  return isImport && first !== undefined && ts.isStringLiteralLike(first) ? first.text : null;
}

/** Calls of well-known functions. */
function evaluateKnown(evaluator: Evaluator, node: ts.CallExpression, first: ts.Expression): Value | null {
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
      return { ...place, kind: 'array', elements: [called(evaluator, first), unknown(place)], open: false };
    case 'useMemo':
    case 'React.useMemo':
    case '$derived.by':
      return called(evaluator, first);
    case 'useCallback':
    case 'React.useCallback':
    case '$derived':
      return evaluator.evaluate(first);
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

/** The dotted name of a callee: of a global function or a framework's; `x.toString()` counts as `String`. */
function calledName(callee: ts.Expression): string | null {
  if (ts.isIdentifier(callee)) return callee.text;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return null;
  return `${callee.expression.text}.${callee.name.text}`;
}

function boxed(evaluator: Evaluator, node: ts.CallExpression, first: ts.Expression, property: string): Value {
  const value = property === 'value' ? called(evaluator, first) : evaluator.evaluate(first);
  const place = evaluator.place(node);
  const entry = { name: property, nameRange: place.range, value, property: null, certain: true };
  return { ...place, kind: 'object', entries: new Map([[property, entry]]), open: false };
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
