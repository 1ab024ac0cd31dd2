import assert from 'node:assert/strict';
import { applyEdits, safeEdits } from '../../../../src/lint/fixes';
import type { LintInput } from '../../../../src/lint/input';
import { lint } from '../../../../src/lint/lint';
import { parseScripts } from '../../../../src/lint/parse/parse';
import type { Edit, Problem, Repair } from '../../../../src/lint/problem';
import { rules } from '../../../../src/lint/rules/index';
import { isMarkup, languageOf } from '../../../../src/lint/text/language';
import { fixturesIn } from '../../../support/lint/fixtures';

/** Spellings of the same file in which offsets, lines and indents differ. */
const spellings: Record<string, (input: LintInput) => string> = {
  'as it is': ({ text }) => text,
  'with CRLF': ({ text }) => text.replaceAll('\n', '\r\n'),
  'with tabs': ({ text }) => text.replaceAll(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
  'with characters outside the BMP': ({ text, path }) => `${commentFor(path)}${text}`,
};

/** A line of its own would move a shebang or a frontmatter away from the start. */
function commentFor(path: string): string {
  const language = languageOf(path, null);
  if (language === null || language === 'astro') return '';
  return isMarkup(language) ? '<!-- 😀𝒳 -->' : '/* 😀𝒳 */';
}

const fixtures = [...fixturesIn('rules'), ...fixturesIn('broken')];

describe('every repair of the labelled set', () => {
  for (const [spelling, spell] of Object.entries(spellings)) {
    describe(spelling, () => {
      for (const { name, input } of fixtures) {
        const spelled = { ...input, text: input.text.startsWith('#!') ? input.text : spell(input) };
        for (const [problem, repair] of repairsOf(spelled))
          it(`${name}: ${problem.rule} ${problem.range.start}: ${repair.title}`, () =>
            checkRepair(spelled, problem, repair));
      }
    });
  }

  it('that leaves nothing to decide comes to rest, all of them together', () => {
    for (const { name, input } of fixtures) {
      let { text } = input;
      let rounds = 0;
      for (let edits = editsFor(input, text); edits.length > 0; edits = editsFor(input, text)) {
        text = applyEdits(text, edits);
        rounds += 1;
        assert.ok(rounds <= 10, `${name} does not come to rest:\n${text}`);
      }
      assert.ok(syntaxErrors({ ...input, text }) <= syntaxErrors(input), name);
    }
  });

  it('exists for every rule that promises one', () => {
    const repaired = new Set(fixtures.flatMap(({ input }) => repairsOf(input).map(([{ rule }]) => rule)));
    const promised = rules.filter(({ meta }) => meta.fixable).map(({ meta }) => meta.id);
    assert.deepEqual(
      promised.filter((id) => !repaired.has(id)),
      [],
    );
    assert.deepEqual(
      [...repaired].filter((id) => !promised.includes(id)),
      [],
    );
  });
});

function editsFor(input: LintInput, text: string): Edit[] {
  return safeEdits(lint({ ...input, text }).problems);
}

function repairsOf(input: LintInput): [Problem, Repair][] {
  return lint(input).problems.flatMap((problem) =>
    problem.repairs.map((repair): [Problem, Repair] => [problem, repair]),
  );
}

/** Parses as well as before, the problem is gone, no new error is there, and nothing else changed. */
function checkRepair(input: LintInput, problem: Problem, repair: Repair): void {
  assert.ok(repair.edits.length > 0, 'a repair edits something');
  assert.ok(repair.edits.every(({ start, end }) => 0 <= start && start <= end && end <= input.text.length));
  const text = applyEdits(input.text, repair.edits);
  const after = { ...input, text };
  assert.ok(syntaxErrors(after) <= syntaxErrors(input), `does not parse any more:\n${text}`);
  const problems = lint(after).problems;
  const same = (each: Problem) => each.rule === problem.rule && each.message === problem.message;
  const before = lint(input).problems;
  assert.ok(problems.filter(same).length < before.filter(same).length, `still there:\n${text}`);
  const known = new Set(before.map(({ rule }) => rule));
  const fresh = problems.filter(
    ({ rule, level }) => (level === 'error' || level === 'warning') && !known.has(rule),
  );
  assert.deepEqual(
    fresh.map(({ rule, message }) => `${rule}: ${message}`),
    [],
    `a new problem:\n${text}`,
  );
  const lost = commentsIn(input.text).filter((comment) => !text.includes(comment));
  assert.deepEqual(lost, [], 'comments stay');
  if (!input.text.includes('\n')) return;
  const isCrlf = input.text.includes('\r\n');
  assert.equal(/(?<!\r)\n/.test(text), !isCrlf && text.includes('\n'), 'line ends stay what they are');
}

/** Comments that stand on lines of their own. */
function commentsIn(text: string): string[] {
  return [...text.matchAll(/^[ \t]*(\/\/.*|\/\*[^*]*\*\/|<!--.*-->)[ \t]*\r?$/gm)].map(
    ([, comment = '']) => comment,
  );
}

function syntaxErrors({ text, path, languageId }: LintInput): number {
  const language = languageOf(path, languageId);
  if (language === null) return 0;
  return parseScripts(text, language, path).reduce((sum, { source }) => {
    const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly unknown[] };
    return sum + parseDiagnostics.length;
  }, 0);
}
