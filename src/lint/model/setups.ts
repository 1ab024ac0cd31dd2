import ts from 'typescript';
import type { Script } from '../parse/script';
import { tokenFrom } from '../repairs/trivia';
import type { Evaluator } from '../values/evaluator';
import { unknown } from '../values/make';
import { alternatives, type ObjectValue, type SingleValue, type Value } from '../values/value';
import type { Connection, Options, Setup } from './connection';

/** Code that chooses among more is judged by the first of them. */
const maxSetups = 8;

/** The ways in which a call makes its connection. */
export function setupsOf(
  evaluator: Evaluator,
  name: Connection['name'],
  call: ts.CallExpression | ts.NewExpression,
  script: Script,
): Setup[] {
  const args = [...(call.arguments ?? [])];
  const spread = args.findIndex((argument) => ts.isSpreadElement(argument));
  const known = spread === -1 ? args : args.slice(0, spread);
  const [first, second] = known.map((argument, at) => {
    const value = evaluator.evaluate(argument);
    return alternatives(at === 0 && isBegun(argument, value) ? unknown(evaluator.place(argument)) : value);
  });
  const context = { evaluator, script, open: spread !== -1 };
  if (name === 'MqttClient') return (second ?? [null]).map((options) => setup(context, null, options, true));
  if (first === undefined) return [setup(context, null, null, true)];
  const together = first.length === 1 || second === undefined || second.length === 1;
  return first
    .flatMap((url) => (second ?? [null]).map((options) => setupFor(context, url, options, together)))
    .slice(0, maxSetups);
}

/** `connect(urls` may become `connect(urls.live)`, whose object is none of options. */
function isBegun(argument: ts.Expression, value: Value): boolean {
  if (ts.isObjectLiteralExpression(argument) || ts.isCallExpression(argument)) return false;
  const { text } = argument.getSourceFile();
  return value.kind === 'object' && !/[,)]/.test(text.charAt(tokenFrom(text, argument.end)));
}

interface SetupContext {
  evaluator: Evaluator;
  script: Script;
  /** There may be more arguments than are known. */
  open: boolean;
}

function setupFor(
  context: SetupContext,
  first: SingleValue,
  second: SingleValue | null,
  together: boolean,
): Setup {
  switch (first.kind) {
    case 'text':
      return setup(context, first, second, together);
    case 'object':
      return setup(context, null, first, together);
    case 'null':
    case 'undefined':
      return setup(context, null, second, together);
    case 'unknown':
      // A single argument that is not known may be either.
      return setup({ ...context, open: context.open || second === null }, first, second, together);
    default:
      return setup(context, { ...first, kind: 'unknown', env: null }, second, together);
  }
}

function setup(
  { evaluator, script, open }: SetupContext,
  url: Setup['url'],
  options: SingleValue | null,
  together: boolean,
): Setup {
  return { url, options: optionsOf(evaluator, script, options, open), together };
}

function optionsOf(evaluator: Evaluator, script: Script, value: SingleValue | null, open: boolean): Options {
  const nothing = { entries: new Map(), open, checkedByTsc: () => false, literal: null };
  if (value === null || value.kind === 'undefined' || value.kind === 'null') return nothing;
  if (value.kind !== 'object') return { ...nothing, open: true };
  return {
    entries: value.entries,
    open: value.open || open,
    checkedByTsc: (name) => isCheckedByTsc(evaluator, script, value, name),
    literal: value.here && ts.isObjectLiteralExpression(value.node) ? value.node : null,
  };
}

/** Whether the option stands in a literal that TypeScript compares with the options' type: in the call, or annotated. */
function isCheckedByTsc(evaluator: Evaluator, script: Script, value: ObjectValue, name: string): boolean {
  const property = value.entries.get(name)?.property;
  if (!script.seenByTsc || property === null || property === undefined || !importsTypes(script)) return false;
  const literal = property.parent;
  let holder: ts.Node = literal.parent;
  while (ts.isParenthesizedExpression(holder)) holder = holder.parent;
  if (ts.isSatisfiesExpression(holder)) return true;
  if (ts.isCallExpression(holder)) return evaluator.evaluate(holder).kind === 'client';
  return (
    (ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder) || ts.isParameter(holder)) &&
    holder.type !== undefined &&
    /ClientOptions/.test(holder.type.getText())
  );
}

/** `require('mqtt')` and a global give `any` in TypeScript. */
function importsTypes(script: Script): boolean {
  return script.source.statements.some(
    (statement) => ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement),
  );
}
