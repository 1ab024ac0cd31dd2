import assert from 'node:assert/strict';
import { applyEdits, safeEdits } from '../../../src/lint/fixes';
import type { LintInput } from '../../../src/lint/input';
import { lint } from '../../../src/lint/lint';
import { optionHelpAt } from '../../../src/lint/optionHelp';
import type { Edit, Problem } from '../../../src/lint/problem';
import { disableNextLine } from '../../../src/lint/disableNextLine';
import { fixturesIn } from '../../support/lint/fixtures';
import { mutateText } from '../../support/lint/mutateText';
import { seeded } from '../../support/mutations/random';

const count = 20_000;
const extensions = ['js', 'ts', 'jsx', 'tsx', 'vue', 'svelte', 'astro', 'html', 'php'];

/** What is wrong with the shape of an edit list, whatever the text. */
function editProblem(text: string, edits: readonly Edit[]): string | null {
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const [at, { start, end }] of ordered.entries()) {
    if (!(0 <= start && start <= end && end <= text.length))
      return `an edit outside the text: ${start}–${end}`;
    const next = ordered[at + 1];
    if (next !== undefined && next.start < end) return `edits overlap at ${next.start}`;
  }
  return null;
}

function problemOf({ text }: LintInput, { range, message, repairs, rule }: Problem): string | null {
  if (!(0 <= range.start && range.start < range.end && range.end <= text.length))
    return `${rule}: range ${range.start}–${range.end} of ${text.length}`;
  if (message === '') return `${rule}: no message`;
  const wrong = repairs.map(({ edits }) => editProblem(text, edits)).find((each) => each !== null);
  return wrong === undefined ? null : `${rule}: ${wrong}`;
}

describe('20,000 mutated files', function () {
  this.timeout(600_000);

  it('neither crash the linter nor lead it out of the text', () => {
    const below = seeded(20261125);
    const fixtures = [...fixturesIn('rules'), ...fixturesIn('clean'), ...fixturesIn('broken')];
    let problems = 0;
    let fixed = 0;
    for (let index = 0; index < count; index += 1) {
      const { input, name } = fixtures[below(fixtures.length)] ?? assert.fail();
      const other = fixtures[below(fixtures.length)] ?? assert.fail();
      const path = below(4) === 0 ? `a.${extensions[below(extensions.length)] ?? 'js'}` : input.path;
      const mutated: LintInput = { ...input, path, text: mutateText(input.text, other.input.text, below) };
      const where = `number ${index}, ${name} as ${path}`;
      const result = lintOrSay(mutated, where);
      for (const problem of result)
        assert.equal(problemOf(mutated, problem), null, `${where}:\n${mutated.text}`);
      const edits = safeEdits(result);
      assert.equal(editProblem(mutated.text, edits), null, where);
      if (edits.length > 0)
        lintOrSay({ ...mutated, text: applyEdits(mutated.text, edits) }, `${where}, repaired`);
      const [first] = result;
      if (first !== undefined) {
        assert.equal(
          editProblem(mutated.text, [disableNextLine(mutated, first.range.start, first.rule)]),
          null,
          where,
        );
        optionHelpAt(mutated, first.range.start);
      }
      problems += result.length;
      fixed += edits.length;
    }
    console.log(`      ${problems} problems, ${fixed} edits`);
    // The sound files of the set have one problem in two, and damage hides few: a linter that gives up would find none.
    assert.ok(problems > count / 4, `only ${problems} problems`);
  });
});

function lintOrSay(input: LintInput, where: string): readonly Problem[] {
  try {
    return lint(input).problems;
  } catch (error) {
    assert.fail(
      `${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${input.text}`,
    );
  }
}
