import ts from 'typescript';
import { decideContext } from '../context/decide';
import type { LintInput } from '../input';
import { parseScripts } from '../parse/parse';
import type { Script } from '../parse/script';
import { languageOf, type Language } from '../text/language';
import { readMarkup } from '../text/markup';
import { makers } from '../values/calls';
import { Evaluator, rangeOf } from '../values/evaluator';
import { alternatives } from '../values/value';
import type { ClientCall, Connection } from './connection';
import type { FileModel } from './file';
import { importsIn } from './imports';
import { mqttVersionOf } from './mqttVersion';
import { setupsOf } from './setups';

/** What a document does with mqtt.js, and the modules that would tell more. */
export interface BuiltModel {
  file: FileModel;
  unread: readonly string[];
}

/** Methods of a client that rules look at. */
const clientMethods = new Set([
  ...['on', 'once', 'addListener', 'prependListener', 'off', 'removeListener', 'removeAllListeners'],
  ...['subscribe', 'subscribeAsync', 'unsubscribe', 'unsubscribeAsync', 'publish', 'publishAsync'],
  ...['end', 'endAsync', 'reconnect'],
]);

/** Reads a document; `null` where it is of no language that is linted. */
export function buildModel(input: LintInput): BuiltModel | null {
  const language = languageOf(input.path, input.languageId);
  // Qt's translations are called `.ts`, too.
  const isXml = language === 'ts' && input.text.startsWith('<?xml');
  return language === null || isXml ? null : modelOf(input, language);
}

function modelOf(input: LintInput, language: Language): BuiltModel {
  const { text, path, project } = input;
  const scripts = parseScripts(text, language, path, 'later');
  const markup = readMarkup(text, language);
  const connections = new Map<ts.Node, Connection>();
  const evaluator: Evaluator = new Evaluator({
    scripts,
    markup,
    modules: input.modules,
    connectionOf: (call) => {
      const known = connections.get(call);
      if (known !== undefined) return known;
      const made = connectionFor(evaluator, scripts, call);
      if (made !== null) connections.set(call, made);
      return made;
    },
  });
  const imports = scripts.flatMap((script, at) => {
    const index = evaluator.indexes[at];
    return index === undefined ? [] : importsIn(script, index);
  });
  const clientCalls = evaluator.indexes.flatMap(({ calls, source }) => {
    const script = scripts.find((each) => each.source === source);
    return script === undefined ? [] : calls.flatMap((call) => visitCall(evaluator, script, call));
  });
  const decided = decideContext({ path, language, scripts, markup, project });
  const { context: wanted } = input.settings;
  const file: FileModel = {
    text,
    path,
    language,
    context: wanted === 'auto' ? decided : { ...decided, where: wanted, reasons: ['setting'] },
    project,
    mqtt: mqttVersionOf(project, markup, imports),
    scripts,
    markup,
    imports,
    connections: [...connections.values()].sort((one, other) => one.call.pos - other.call.pos),
    clientCalls,
  };
  return { file, unread: [...evaluator.unread] };
}

/** Evaluates the calls that may make a client, and returns those on one. */
function visitCall(
  evaluator: Evaluator,
  script: Script,
  call: ts.CallExpression | ts.NewExpression,
): ClientCall[] {
  const callee = call.expression;
  if (ts.isPropertyAccessExpression(callee)) {
    const method = callee.name.text;
    if (clientMethods.has(method) && ts.isCallExpression(call))
      return clientCallOf(evaluator, script, call, callee);
    if (makers.has(method)) evaluator.evaluate(call);
  } else if (ts.isIdentifier(callee) && mayBeMaker(evaluator, callee)) evaluator.evaluate(call);
  return [];
}

/** Whether a plain name may stand for `connect`: it was imported, or taken out of something. Saves evaluating all calls. */
function mayBeMaker(evaluator: Evaluator, name: ts.Identifier): boolean {
  const node = evaluator.declarationOf(name)?.node;
  if (node === undefined) return false;
  if (ts.isImportSpecifier(node) || ts.isBindingElement(node)) return true;
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return false;
  const { initializer } = node;
  return ts.isPropertyAccessExpression(initializer) && makers.has(initializer.name.text);
}

function clientCallOf(
  evaluator: Evaluator,
  script: Script,
  call: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): ClientCall[] {
  const owners = alternatives(evaluator.evaluate(callee.expression));
  const client = owners.find((owner) => owner.kind === 'client');
  if (client === undefined) return [];
  return [
    {
      method: callee.name.text,
      call,
      methodRange: rangeOf(callee.name),
      script,
      arguments: call.arguments.map((argument) => evaluator.evaluate(argument)),
      connection: client.connection,
    },
  ];
}

function connectionFor(
  evaluator: Evaluator,
  scripts: readonly Script[],
  call: ts.CallExpression | ts.NewExpression,
): Connection | null {
  const source = call.getSourceFile();
  const script = scripts.find((each) => each.source === source);
  if (script === undefined) return null;
  const name = ts.isNewExpression(call) ? 'MqttClient' : calledName(call);
  return {
    name,
    call,
    script,
    calleeRange: rangeOf(call.expression),
    setups: setupsOf(evaluator, name, call, script),
  };
}

function calledName({ expression }: ts.CallExpression): 'connect' | 'connectAsync' {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  return /async/i.test(name) ? 'connectAsync' : 'connect';
}
