import assert from 'node:assert/strict';
import {
  type Certificate,
  type Deviation,
  type Extension,
  issueRoot,
} from '../../../../../support/certificates';
import { ask, intermediateOf, keys, leafOf, root } from './ask';

export const invalid = 'net::ERR_CERT_INVALID';

/** What is sent, Chromium's error with the kind of the first problem, and whom the user trusts if not the sound root. */
export type Case = [
  name: string,
  chain: Certificate[],
  error: string | null,
  kind?: string | undefined,
  trusted?: Certificate[] | undefined,
];

/** One test for each case. */
export function check(cases: readonly Case[]): void {
  for (const [name, chain, error, kind, trusted = [root]] of cases) {
    it(name, () => {
      const verdict = ask(chain, { trusted });
      assert.equal(verdict.error, error);
      assert.equal(verdict.problems[0]?.kind, kind);
      assert.equal(verdict.problems.length === 0, error === null);
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

/** A leaf directly below an odd root that the user imported. */
export function fromRoot(
  name: string,
  deviation: Deviation,
  error: string | null,
  kind?: string,
  leaf: Deviation = {},
): Case {
  const own = issueRoot('Odd root', { key: keys.other, ...deviation });
  return [name, [leafOf(leaf, own)], error, kind, [own]];
}

export function critical(extension: Extension): Extension {
  return { ...extension, critical: true };
}
