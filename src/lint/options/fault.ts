import type { Setup } from '../model/connection';
import type { SingleValue } from '../values/value';

/** What is wrong with the value of an option. */
export interface Fault {
  /** The value, or the part of it that is wrong. */
  at: SingleValue;
  message: string;
  /** `tsc` reports it, where it checks the option at all. */
  byType: boolean;
  cure: Cure | null;
}

/** What would be valid: other code, a string of that content, or the value within a call. */
export type Cure =
  | { kind: 'code'; code: string; safe: boolean }
  | { kind: 'string'; content: string; safe: boolean }
  | { kind: 'call'; callee: string };

/** Says what mqtt.js or mqtt-packet would reject in a value. The setup tells of the options beside it. */
export type Validator = (value: SingleValue, setup: Setup) => readonly Fault[];
