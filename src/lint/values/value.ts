import type ts from 'typescript';
import type { Range } from '../text/range';
import type { Connection } from '../model/connection';

/** What every value knows of its place. */
interface Placed {
  /** Where to report on it in this document: the literal where that is here, else the name that stands for it. */
  range: Range;
  /** The expression that it comes from; in another module where `here` is false. */
  node: ts.Node;
  /** The literal itself stands in this document at `range`, so that it can be edited. */
  here: boolean;
}

/** A piece of a string. */
export type Piece =
  | {
      known: true;
      text: string;
      range: Range;
      here: boolean;
      /** `range` covers exactly the characters of `text`, without quotes or escapes, so that parts of it can be edited. */
      exact: boolean;
    }
  | {
      known: false;
      range: Range;
      /** What stands there. */
      expression: ts.Node;
      /** The environment variable that it is read from. */
      env: string | null;
    };

/** A string, wholly or in part. A piece that is not known may be empty at run time. */
export interface TextValue extends Placed {
  kind: 'text';
  pieces: readonly Piece[];
}

export interface NumberValue extends Placed {
  kind: 'number';
  value: number;
}

export interface BooleanValue extends Placed {
  kind: 'boolean';
  value: boolean;
}

/** `null` and `undefined`. */
export interface NothingValue extends Placed {
  kind: 'null' | 'undefined';
}

/** A property of an object, in the order in which they take effect. */
export interface Entry {
  name: string;
  /** Of the name, where the property stands here; else where to report. */
  nameRange: Range;
  value: Value;
  /** The whole property, as `keepalive: 60`, without the comma; `null` where it was written otherwise, or elsewhere. */
  property: ts.ObjectLiteralElementLike | null;
  /** Whether it is surely there: not behind a condition. */
  certain: boolean;
}

export interface ObjectValue extends Placed {
  kind: 'object';
  /** A later one of the same name overrides an earlier one; only the last of a name is here. */
  entries: ReadonlyMap<string, Entry>;
  /** It may have more properties than are known, which may also override these. */
  open: boolean;
}

export interface ArrayValue extends Placed {
  kind: 'array';
  elements: readonly Value[];
  /** It may have more elements. */
  open: boolean;
}

export interface FunctionValue extends Placed {
  kind: 'function';
  function: ts.SignatureDeclaration;
  isAsync: boolean;
}

/** What `new X(…)`, `X.from(…)` or `X.alloc(…)` gives. */
export interface InstanceValue extends Placed {
  kind: 'instance';
  className: string;
}

/** mqtt.js itself, or something that it exports. */
export interface LibraryValue extends Placed {
  kind: 'library';
  /** `module` is all of it: the default export, the namespace, or the global `mqtt`. */
  member: string;
}

/** A client of mqtt.js. */
export interface ClientValue extends Placed {
  kind: 'client';
  /** Where it was made; `null` where only its type is known. */
  connection: Connection | null;
}

/** One of several, as the code goes. Never nested; at least two. */
export interface ChoiceValue extends Placed {
  kind: 'choice';
  values: readonly SingleValue[];
}

export interface UnknownValue extends Placed {
  kind: 'unknown';
  /** The environment variable that it is read from. */
  env: string | null;
}

export type SingleValue =
  | TextValue
  | NumberValue
  | BooleanValue
  | NothingValue
  | ObjectValue
  | ArrayValue
  | FunctionValue
  | InstanceValue
  | LibraryValue
  | ClientValue
  | UnknownValue;

/** What an expression is known to be, without running it. */
export type Value = SingleValue | ChoiceValue;

/** All that a value may be. */
export function alternatives(value: Value): readonly SingleValue[] {
  return value.kind === 'choice' ? value.values : [value];
}

/** The whole string; `null` where a piece of it is not known. */
export function wholeText(value: TextValue): string | null {
  const texts = value.pieces.map((piece) => (piece.known ? piece.text : null));
  return texts.includes(null) ? null : texts.join('');
}

/** A string that is known and written in one piece, as a property's name is; `null` for all else. */
export function singleText(value: Value): string | null {
  const [piece, ...more] = value.kind === 'text' ? value.pieces : [];
  return piece?.known === true && more.length === 0 ? piece.text : null;
}
