import ts from 'typescript';
import { environmentVariable } from './environment';
import type { Evaluator } from './evaluator';
import { choice, unknown } from './make';
import { requiredValue } from './imports';
import { emptyBox, evaluateKnown } from './knownFunctions';
import { ofThisCall } from './ofThisCall';
import { returnedBy } from './returns';
import { alternatives, type Value } from './value';

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
/** What a call gives. */
export function evaluateCall(evaluator: Evaluator, node: ts.CallExpression): Value {
  const place = evaluator.place(node);
  const [first] = node.arguments;
  const env = environmentVariable(node);
  if (env !== null) return unknown(place, env);
  const module = importedBy(node);
  if (module !== null) return requiredValue(evaluator, node, module);
  const known = first === undefined ? emptyBox(evaluator, node) : evaluateKnown(evaluator, node, first);
  if (known !== null) return known;
  const bound = boundBy(evaluator, node);
  if (bound !== null) return bound;
  return choice(
    place,
    alternatives(calleeOf(evaluator, node)).map((callee): Value => {
      if (callee.kind === 'library' && makers.has(callee.member)) return clientOf(evaluator, node);
      if (callee.kind === 'client') return callee;
      if (callee.kind !== 'function') return unknown(place);
      return ofThisCall(evaluator, node, callee.function, returnedBy(evaluator, callee));
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

/** `this.onError.bind(this)` is the function; what else is bound is not looked at. */
function boundBy(evaluator: Evaluator, { expression, arguments: given }: ts.CallExpression): Value | null {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'bind') return null;
  const bound = given.length === 1 ? evaluator.evaluate(expression.expression) : null;
  return bound?.kind === 'function' ? bound : null;
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
