import assert from 'node:assert/strict';
import {
  type Certificate,
  type Deviation,
  type Extension,
  issueRoot,
} from '../../../../../support/certificates';
import { ask, intermediateOf, keys, leafOf, type Setting } from './ask';

/** What is sent, Firefox' error with the kind of the first problem, and what differs from the usual setting. */
export type Case = [
  name: string,
  chain: Certificate[],
  error: string | null,
  kind?: string | undefined,
  setting?: Setting,
];

/** One test for each case. All were tried with real Firefox 153. */
export function check(cases: readonly Case[]): void {
  for (const [name, chain, error, kind, setting] of cases) {
    it(name, () => {
      const verdict = ask(chain, setting);
      assert.equal(verdict.error, error);
      const [first] = verdict.problems;
      assert.equal(first === undefined, error === null);
      if (kind !== undefined) assert.equal(first?.kind, kind);
    });
  }
}

export function below(ca: Certificate, deviation: Deviation = {}): Certificate[] {
  return [leafOf(deviation, ca), ca];
}

/** A chain whose intermediate or leaf is odd. */
export function odd(deviation: Deviation, leaf: Deviation = {}): Certificate[] {
  return below(intermediateOf(deviation), leaf);
}

let roots = 0;

/** A leaf directly below an odd root that the user imported. */
export function fromRoot(
  name: string,
  deviation: Deviation,
  error: string | null,
  kind?: string,
  leaf: Deviation = {},
): Case {
  roots += 1;
  const own = issueRoot(`Odd root ${roots}`, { key: keys.other, ...deviation });
  return [name, [leafOf(leaf, own)], error, kind, { trusted: [own] }];
}

/** An extension whose value is written as it is. */
export function raw(id: string, value: Buffer, critical?: Extension['critical']): Extension {
  return critical === undefined ? { id, value } : { id, value, critical };
}

/** A deviation that is one extension, in place of the usual one of its kind. */
export function having(...extensions: Extension[]): Deviation {
  return { with: extensions };
}

export function bytes(...values: number[]): Buffer {
  return Buffer.from(values);
}
