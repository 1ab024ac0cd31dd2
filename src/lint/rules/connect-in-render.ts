import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { page } from '../../core/citations';
import { ancestorsWithin, contains, functionAround } from '../parse/tree';
import { isForOneErrand, isWithin } from '../calls/handlers';
import type { Connection } from '../model/connection';
import type { FileModel } from '../model/file';
import type { Finding } from '../problem';
import { parseErrors } from '../parse/parseErrors';
import { addCleanup } from '../react/addCleanup';
import { cleanupMayEnd, isUnfinished } from '../react/cleanup';
import { isRendered } from '../react/components';
import { effectAround, type EffectCallback } from '../react/effects';
import { asksFor, isHandedOn, keepingOf } from '../react/keeping';
import { usesReact } from '../react/library';
import { defineRule } from '../rule';

export const connectInRender = defineRule({
  meta: {
    id: 'connect-in-render',
    levels: { browser: 'warning', node: 'off', unknown: 'warning' },
    fixable: true,
    catalogue: ['G13'],
    citation: page(
      'React',
      'useEffect, Connecting to an external system',
      'https://react.dev/reference/react/useEffect#connecting-to-an-external-system',
    ),
    title: () => l10n.t('A component connects, and nothing ends its client'),
  },
  check: (file) =>
    usesReact(file) ? file.connections.flatMap((connection) => findingsAt(file, connection)) : [],
});

function findingsAt(file: FileModel, connection: Connection): Finding[] {
  const { call, calleeRange, script } = connection;
  // While braces are missing, effects and their cleanups are not where they seem to be.
  if (parseErrors(script.source).length > 0) return [];
  const around = functionAround(call);
  if (around !== null && isRendered(around) && !isBehindCondition(call, around)) {
    const message = l10n.t(
      'Each rendering connects once more, and the clients before stay connected. Connect in an effect, and end the client in its cleanup.',
    );
    return [{ range: calleeRange, message }];
  }
  const effect = effectAround(call);
  if (effect === null || !isLeftOpen(file, connection, effect)) return [];
  const message = l10n.t(
    'Nothing ends this client when the component goes or the effect runs again, as it does twice in StrictMode: its connection stays. Return a cleanup that calls end().',
  );
  return [{ range: calleeRange, message, repairs: addCleanup(file.text, connection, effect) }];
}

/** A condition may see to it that there is only one client. */
function isBehindCondition(call: ts.Node, around: ts.Node): boolean {
  return ancestorsWithin(call, around).some(
    (node) =>
      ts.isIfStatement(node) ||
      ts.isConditionalExpression(node) ||
      ts.isCaseOrDefaultClause(node) ||
      (ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.EqualsToken),
  );
}

/** Whether surely neither the cleanup of the effect nor anything else ends the client. */
function isLeftOpen(file: FileModel, connection: Connection, effect: EffectCallback): boolean {
  const own = file.clientCalls.filter((call) => call.connection === connection);
  if (own.some((call) => isForOneErrand(call, file.clientCalls))) return false;
  if (cleanupMayEnd(effect) || isUnfinished(effect) || endsWithin(effect)) return false;
  const keeping = keepingOf(connection.call);
  if (keeping === null) return false;
  if (keeping.kind === 'local') return true;
  const { source } = connection.script;
  const endsElsewhere = contains(source, isEnd, (node) => isWithin(node, effect));
  return (
    !endsElsewhere &&
    keeping.names.every((name) => !isHandedOn(source, effect, name) && !asksFor(effect, name))
  );
}

/** Whether an effect ends a client by itself, other than after an error. */
function endsWithin(effect: EffectCallback): boolean {
  return contains(effect, isEnd, (node) => {
    if (!ts.isCallExpression(node)) return false;
    const [event] = node.arguments;
    return event !== undefined && ts.isStringLiteralLike(event) && event.text === 'error';
  });
}

/** `client.end()`, or the method handed on as a value. */
function isEnd(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && /^end(Async)?$/.test(node.name.text);
}
