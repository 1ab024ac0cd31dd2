import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { mqttJs } from '../../core/citations';
import { isUnconditional } from '../calls/control';
import { contains, functionAround } from '../parse/tree';
import { handlersFor, isForOneErrand, isWithin, onSameClient, receiverOf } from '../calls/handlers';
import { neverReconnects } from '../calls/reconnects';
import type { ClientCall } from '../model/connection';
import type { FileModel } from '../model/file';
import { onePerRange } from '../options/findings';
import type { Finding } from '../problem';
import { defineRule } from '../rule';

export const endOnError = defineRule({
  meta: {
    id: 'end-on-error',
    levels: { browser: 'hint', node: 'hint', unknown: 'hint' },
    fixable: false,
    catalogue: ['F05', 'F10'],
    citation: mqttJs('README.md', 'mqtt.Client#end'),
    title: () => l10n.t('The client is ended after its first error'),
  },
  check: (file) =>
    onePerRange(
      file.clientCalls.flatMap((call) =>
        neverReconnects(call.connection) || isForOneErrand(call, file.clientCalls)
          ? []
          : handlersFor(call, 'error').flatMap((handler) => endsIn(file, call, handler.function)),
      ),
    ),
});

function endsIn(file: FileModel, registration: ClientCall, handler: ts.SignatureDeclaration): Finding[] {
  if (isDeliberate(file, registration, handler)) return [];
  return file.clientCalls
    .filter(({ method }) => method === 'end' || method === 'endAsync')
    .filter((end) => functionAround(end.call) === handler && onSameClient(registration, end))
    .filter((end) => isUnconditional(end.call, handler, receiverOf(end)))
    .map(({ call }) => ({
      range: { start: call.getStart(), end: call.end },
      message: l10n.t(
        'This ends the reconnecting for good, also after an error that would pass, such as a time-out. mqtt.js closes and reconnects by itself.',
      ),
    }));
}

/** The handler connects anew by itself, or gives up as a whole: what waits for the client is told, or the program ends. */
function isDeliberate(
  file: FileModel,
  { connection }: ClientCall,
  handler: ts.SignatureDeclaration,
): boolean {
  const again = file.clientCalls.some(
    ({ method, call }) => method === 'reconnect' && isWithin(call, handler),
  );
  const makers = connection === null ? [] : namesAround(connection.call);
  const rejects = rejectionsAround(handler);
  return (
    again ||
    file.connections.some(({ call }) => isWithin(call, handler)) ||
    contains(
      handler,
      (node) => (ts.isIdentifier(node) && makers.includes(node.text)) || isExit(node, rejects),
    )
  );
}

/** Names of the functions and methods that a call is in. */
function namesAround(node: ts.Node): readonly string[] {
  const around = functionAround(node);
  if (around === null) return [];
  const named = around.name ?? (ts.isVariableDeclaration(around.parent) ? around.parent.name : undefined);
  const own = named !== undefined && ts.isIdentifier(named) ? [named.text] : [];
  return [...own, ...namesAround(around)];
}

/** `reject` of the promises that a handler is in. */
function rejectionsAround(handler: ts.Node): readonly string[] {
  const around = functionAround(handler);
  if (around === null) return [];
  const reject = ts.isNewExpression(around.parent) ? around.parameters[1]?.name : undefined;
  const own = reject !== undefined && ts.isIdentifier(reject) ? [reject.text] : [];
  return [...own, ...rejectionsAround(around)];
}

function isExit(node: ts.Node, rejects: readonly string[]): boolean {
  if (ts.isThrowStatement(node)) return true;
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  if (ts.isIdentifier(callee)) return rejects.includes(callee.text);
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 'exit';
}
