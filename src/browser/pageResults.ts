import type { PageMqtt, PageSocket } from '../core/evidence';
import { BrowserError } from './errors';
import { isObject, type JsonObject, numberOf, textOf } from './json';

const socketOutcomes: readonly PageSocket['outcome'][] = ['open', 'failed', 'threw', 'timeout'];
const mqttOutcomes: readonly PageMqtt['outcome'][] = ['connected', 'failed', 'threw', 'timeout'];

/** What `runSocket` in the page resolved to. Throws a `BrowserError` where it is something else. */
export function readPageSocket(value: JsonObject): PageSocket {
  return {
    outcome: outcomeOf(socketOutcomes, value),
    error: textOf(value, 'error'),
    closeCode: numberOf(value, 'closeCode'),
    closeReason: textOf(value, 'closeReason') ?? '',
    status: null,
    headers: [],
    subprotocol: textOf(value, 'subprotocol'),
    ms: numberOf(value, 'ms') ?? 0,
  };
}

/** What `runMqtt` in the page resolved to. Throws a `BrowserError` where it is something else. */
export function readPageMqtt(value: JsonObject): PageMqtt {
  return {
    outcome: outcomeOf(mqttOutcomes, value),
    error: textOf(value, 'error'),
    connackCode: numberOf(value, 'connackCode'),
    closeCode: numberOf(value, 'closeCode'),
    openedUrl: textOf(value, 'openedUrl'),
    echoMs: numberOf(value, 'echoMs'),
    events: eventsOf(value['events']),
    ms: numberOf(value, 'ms') ?? 0,
  };
}

function outcomeOf<Outcome extends string>(outcomes: readonly Outcome[], value: JsonObject): Outcome {
  const found = outcomes.find((outcome) => outcome === value['outcome']);
  if (found === undefined) throw new BrowserError('protocol', 'BAD_RESULT', 'the page gave no outcome');
  return found;
}

function eventsOf(value: unknown): PageMqtt['events'] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((event) => ({
    at: numberOf(event, 'at') ?? 0,
    name: textOf(event, 'name') ?? '',
    detail: textOf(event, 'detail') ?? '',
  }));
}
