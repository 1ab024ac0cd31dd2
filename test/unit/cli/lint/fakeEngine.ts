import type { Engine } from '../../../../src/lint/repairText';
import { applyEdits, safeEdits } from '../../../../src/lint/fixes';
import type { LintInput } from '../../../../src/lint/input';
import type { Problem, ProblemLevel } from '../../../../src/lint/problem';
import type { Rule } from '../../../../src/lint/rule';

const levels: readonly ProblemLevel[] = ['error', 'warning', 'info', 'hint'];

/** A rule for each level, called as its level. */
export const fakeRules: readonly Rule[] = levels.map((level) => ({
  meta: {
    id: `fake-${level}`,
    levels: { browser: level, node: 'off', unknown: 'off' },
    fixable: true,
    catalogue: ['C01'],
    citation: { source: 'mqtt.js', section: 'README', url: 'https://example.com/' },
    title: () => `A made-up ${level}`,
  },
  check: () => [],
}));

/** Takes each word `ERROR`, `WARNING`, `INFO` and `HINT` for a problem; an error is repaired safely, a warning is not. */
export const fakeEngine: Engine = {
  applyEdits,
  safeEdits,
  rules: fakeRules,
  lint: (input) => ({ problems: problemsIn(input), unread: [], brokers: [] }),
};

function problemsIn({ text }: LintInput): Problem[] {
  return [...text.matchAll(/\b(ERROR|WARNING|INFO|HINT)S*\b/g)].flatMap((match) => {
    const level = levels.find((it) => it === match[1]?.toLowerCase());
    const range = { start: match.index, end: match.index + match[0].length };
    return level === undefined
      ? []
      : [
          {
            rule: `fake-${level}`,
            level,
            range,
            message: `There is ${match[0]}.`,
            repairs: repairsOf(level, match[0], range),
          },
        ];
  });
}

/** `ERRORSS` needs three passes until it is gone. */
function repairsOf(level: ProblemLevel, word: string, range: { start: number; end: number }) {
  const text = word.endsWith('S') ? word.slice(0, -1) : 'fine';
  if (level === 'error') return [{ title: 'Mend it', safe: true, edits: [{ ...range, text }] }];
  if (level === 'warning') return [{ title: 'Decide it', safe: false, edits: [{ ...range, text: '' }] }];
  return [];
}
