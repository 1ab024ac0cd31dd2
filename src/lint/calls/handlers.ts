import ts from 'typescript';
import type { ClientCall } from '../model/connection';
import { alternatives, type FunctionValue, wholeText } from '../values/value';

const adding = ['on', 'addListener', 'prependListener'];
const addingOnce = ['once', 'prependOnceListener'];

/** Whether a call registers handlers that stay. */
export function isRegistration({ method }: ClientCall): boolean {
  return adding.includes(method);
}

/** Whether the first argument of a call surely is this event. */
export function isForEvent({ arguments: [name] }: ClientCall, event: string): boolean {
  return name?.kind === 'text' && wholeText(name) === event;
}

/** The functions of this document that a call registers for an event; none where it does something else. */
export function handlersFor(call: ClientCall, event: string): readonly FunctionValue[] {
  const registers = isRegistration(call) || addingOnce.includes(call.method);
  const handler = call.arguments[1];
  if (!registers || handler === undefined || !isForEvent(call, event)) return [];
  return alternatives(handler)
    .filter((one) => one.kind === 'function')
    .filter((one) => isIn(call, one.function));
}

function isIn(call: ClientCall, node: ts.Node): boolean {
  return node.getSourceFile() === call.script.source;
}

/** Whether two calls surely are on the same client. */
export function onSameClient(one: ClientCall, other: ClientCall): boolean {
  if (one.connection !== null && other.connection !== null) return one.connection === other.connection;
  return one.script === other.script && receiverOf(one) === receiverOf(other);
}

/** The source of what a method is called on: `this.client`. */
export function receiverOf({ call, script }: ClientCall): string {
  const callee = call.expression;
  return ts.isPropertyAccessExpression(callee) ? callee.expression.getText(script.source) : '';
}

/** Whether a client lives for one errand: its own callbacks end it, other than for an error. */
export function isForOneErrand(call: ClientCall, calls: readonly ClientCall[]): boolean {
  const own = calls.filter((other) => onSameClient(call, other));
  const ends = own.filter(({ method }) => method === 'end' || method === 'endAsync');
  const errands = own.filter((other) => !ends.includes(other) && !isForEvent(other, 'error'));
  return ends.some((end) => errands.some((errand) => isWithin(end.call, errand.call)));
}

/** Whether a node lies within another one, or is it. */
export function isWithin(node: ts.Node, outer: ts.Node): boolean {
  return outer.pos <= node.pos && node.end <= outer.end && node.getSourceFile() === outer.getSourceFile();
}
