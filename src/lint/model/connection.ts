import type ts from 'typescript';
import type { Script } from '../parse/script';
import type { Range } from '../text/range';
import type { Entry, TextValue, UnknownValue, Value } from '../values/value';

/** A call that makes a client: `mqtt.connect(…)`, `connectAsync(…)`, `new MqttClient(…)`. */
export interface Connection {
  name: 'connect' | 'connectAsync' | 'MqttClient';
  call: ts.CallExpression | ts.NewExpression;
  script: Script;
  /** Of the callee, as `mqtt.connect`. */
  calleeRange: Range;
  /** The arguments as they can be at run time: one for each URL and options object that the code may choose. At least one. */
  setups: readonly Setup[];
}

/** One way in which a connection is made. */
export interface Setup {
  /** `null` where the call has options only, or nothing. */
  url: TextValue | UnknownValue | null;
  options: Options;
  /** URL and options are surely used together: at most one of them is a choice. */
  together: boolean;
}

/** The options object of a connection. */
export interface Options {
  /** The effective options, by name. */
  entries: ReadonlyMap<string, Entry>;
  /** There may be more than these, or others in their place: a spread or argument that is not known. */
  open: boolean;
  /** `tsc` checks names and types of these very properties: inline in the call, or annotated. By name. */
  checkedByTsc: (name: string) => boolean;
  /** The object literal in this document that a new option would be added to; `null` where there is none. */
  literal: ts.ObjectLiteralExpression | null;
}

/** A method called on a client: `client.subscribe(…)`. */
export interface ClientCall {
  method: string;
  call: ts.CallExpression;
  methodRange: Range;
  script: Script;
  arguments: readonly Value[];
  connection: Connection | null;
}
