import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { mqttJs } from '../../core/citations';
import { runs } from '../calls/calledFrom';
import { ancestorsWithin } from '../parse/tree';
import { loopAround } from '../calls/repetition';
import { handlersFor, isForEvent, isForOneErrand, isRegistration, onSameClient } from '../calls/handlers';
import { moveOut } from '../calls/moveOut';
import type { ClientCall } from '../model/connection';
import type { FileModel } from '../model/file';
import { neverReconnects } from '../calls/reconnects';
import { onePerRange } from '../options/findings';
import type { Finding } from '../problem';
import { parseErrors } from '../parse/parseErrors';
import { defineRule } from '../rule';
import { wholeText } from '../values/value';

export const nestedMessage = defineRule({
  meta: {
    id: 'nested-message',
    levels: { browser: 'warning', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: ['F13'],
    citation: mqttJs('README.md', "Event 'connect'"),
    title: () => l10n.t('A handler for messages is added again and again'),
  },
  check: (file) => {
    const nested = file.clientCalls.filter((call) => isRegistration(call) && isForEvent(call, 'message'));
    return onePerRange(
      nested.filter((call) => !isTakenOff(file, call)).flatMap((call) => findingsAt(file, call)),
    );
  },
});

function findingsAt(file: FileModel, call: ClientCall): Finding[] {
  if (isSwallowed(call)) return [];
  const callee = call.call.expression;
  const range = { start: callee.getStart(), end: callee.end };
  if (loopAround(call) !== null) {
    const message = l10n.t(
      'Each turn of the loop adds another handler, and each of them gets every message. Add one in front of the loop.',
    );
    return [{ range, message }];
  }
  const outer = connectAround(file, call);
  if (outer === null) return [];
  const message = l10n.t(
    'The event connect comes with every reconnect, and each time another handler is added: messages are then handled several times.',
  );
  return [{ range, message, repairs: moveOut(file, outer.registration, call) }];
}

/** The handler of `connect` of the same client that a call is in or is made by, where it can run more than once. */
function connectAround(
  file: FileModel,
  call: ClientCall,
): { registration: ClientCall; handler: ts.SignatureDeclaration } | null {
  if (neverReconnects(call.connection) || isForOneErrand(call, file.clientCalls)) return null;
  for (const registration of file.clientCalls) {
    if (!isRegistration(registration) || !onSameClient(registration, call)) continue;
    const handler = handlersFor(registration, 'connect').find((each) => runs(each.function, call.call));
    if (handler !== undefined) return { registration, handler: handler.function };
  }
  return null;
}

/** Code in which a brace or a handler is still to be typed swallows what follows it, which is not indented more. */
function isSwallowed({ call, script: { source } }: ClientCall): boolean {
  if (parseErrors(source).length === 0) return false;
  const { text } = source;
  const line = text.lastIndexOf('\n', call.getStart());
  const own = indentAt(text, call.getStart());
  return ancestorsWithin(call, source).some((node) => {
    const start = ts.isArrowFunction(node) || ts.isBlock(node) ? node.getStart() : line;
    return start < line && own <= indentAt(text, start);
  });
}

function indentAt(text: string, position: number): number {
  return text.slice(text.lastIndexOf('\n', position - 1) + 1).search(/\S|$/);
}

/** Handlers for messages are removed somewhere, as careful code does. */
function isTakenOff({ clientCalls }: FileModel, call: ClientCall): boolean {
  return clientCalls
    .filter(({ method }) => ['off', 'removeListener', 'removeAllListeners'].includes(method))
    .filter(({ arguments: [event] }) => event?.kind !== 'text' || wholeText(event) === 'message')
    .some((other) => onSameClient(other, call));
}
