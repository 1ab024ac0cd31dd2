import * as l10n from '@vscode/l10n';
import ts from 'typescript';
import { mqttJs } from '../../core/citations';
import { isSubscribe } from '../calls/topics';
import type { ClientCall } from '../model/connection';
import type { FileModel } from '../model/file';
import { entryRange, removal } from '../options/entries';
import { onePerRange } from '../options/findings';
import { isHalfTyped } from '../options/halfTyped';
import type { Repair } from '../problem';
import { renameProperty } from '../repairs/index';
import { defineRule } from '../rule';
import { alternatives, type Entry, type ObjectValue, type Value } from '../values/value';

/** `IClientSubscribeOptions` of mqtt.js 4 and 5. */
const known = ['qos', 'nl', 'rap', 'rh', 'properties'];

export const subscribeOption = defineRule({
  meta: {
    id: 'subscribe-option',
    levels: { browser: 'warning', node: 'warning', unknown: 'warning' },
    fixable: true,
    catalogue: ['F14'],
    citation: mqttJs('src/lib/client.ts', 'IClientSubscribeOptions'),
    title: () => l10n.t('subscribe() has no such option'),
  },
  check: (file) => {
    const used = usedElsewhere(file);
    const calls = file.clientCalls.filter(isSubscribe);
    const objects = calls.flatMap((call) => optionsOf(call).map((object) => ({ call: call.call, object })));
    return onePerRange(
      objects.flatMap(({ call, object }) =>
        [...object.entries.values()]
          .filter((entry) => !known.includes(entry.name) && !isNothing(entry.value) && !isBeingTyped(entry))
          .filter(({ property }) => property === null || !used.has(property))
          .map((entry) => ({
            range: entryRange(entry),
            message: messageOf(entry.name),
            repairs: repairsOf(file.text, call, object, entry),
          })),
      ),
    );
  },
});

/** The objects that options are read from: the second argument, and those in a map of topics. */
function optionsOf({ arguments: [topics, options] }: ClientCall): ObjectValue[] {
  const perTopic =
    topics === undefined ? [] : objectsIn(topics).flatMap(({ entries }) => [...entries.values()]);
  return [
    ...perTopic.filter(({ name }) => name !== 'resubscribe').flatMap(({ value }) => objectsIn(value)),
    ...(options === undefined ? [] : objectsIn(options)),
  ];
}

function objectsIn(value: Value): ObjectValue[] {
  return alternatives(value).filter((one) => one.kind === 'object');
}

/** `{ qos: 1, pro }` may become `properties`. */
function isBeingTyped({ name, property }: Entry): boolean {
  if (property === null) return false;
  return (
    isHalfTyped(property) ||
    // A topic, whose map has a brace too few before it.
    !/^[\w$-]+$/.test(name) ||
    (ts.isShorthandPropertyAssignment(property) && known.some((one) => one.startsWith(name)))
  );
}

function isNothing(value: Value): boolean {
  return alternatives(value).every(({ kind }) => kind === 'undefined');
}

/** Properties of objects that a connection or a publication reads, too. */
function usedElsewhere({ connections, clientCalls }: FileModel): ReadonlySet<ts.Node> {
  const others = clientCalls.filter((call) => !isSubscribe(call)).flatMap((call) => call.arguments);
  const entries = [
    ...connections.flatMap(({ setups }) => setups.flatMap(({ options }) => [...options.entries.values()])),
    ...others.flatMap(objectsIn).flatMap((object) => [...object.entries.values()]),
  ];
  return new Set(entries.map(({ property }) => property).filter((property) => property !== null));
}

function messageOf(name: string): string {
  return name === 'retain' || name === 'retained'
    ? l10n.t(
        'subscribe() has no option {0}: a broker sends its retained messages anyway. In MQTT 5, rh and rap say which and how.',
        name,
      )
    : l10n.t('subscribe() has no option {0}: mqtt.js ignores it.', name);
}

/** Removed unasked only where nothing else can read the object, and no other spelling was meant. */
function repairsOf(text: string, call: ts.Node, object: ObjectValue, entry: Entry): readonly Repair[] {
  const meant = known.find((name) => name === entry.name.toLowerCase());
  const edit =
    meant === undefined || object.entries.has(meant) || entry.property === null
      ? null
      : renameProperty(entry.property, meant);
  if (edit !== null && meant !== undefined) {
    return [{ title: l10n.t('Rename to {0}', meant), edits: [edit], safe: false }];
  }
  const literal = entry.property?.parent;
  return removal(text, entry, literal !== undefined && isWrittenIn(call, literal));
}

function isWrittenIn(call: ts.Node, literal: ts.Node): boolean {
  const { parent } = literal;
  return ts.isPropertyAssignment(parent) ? isWrittenIn(call, parent.parent) : parent === call;
}
