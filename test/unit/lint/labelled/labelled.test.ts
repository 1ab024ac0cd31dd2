import assert from 'node:assert/strict';
import { lint } from '../../../../src/lint/lint';
import { rules } from '../../../../src/lint/rules/index';
import { type Fixture, fixturesIn, labelOf, type Label } from '../../../support/lint/fixtures';

/** What the issue asks of the set: cases for each rule, files without a problem, files broken while they are typed. */
const wanted = { casesPerRule: 6, clean: 60, broken: 30 };

const sets = { rules: fixturesIn('rules'), clean: fixturesIn('clean'), broken: fixturesIn('broken') };
const all = [...sets.rules, ...sets.clean, ...sets.broken];

function found({ input }: Fixture): Label[] {
  return lint(input).problems.map((problem) => labelOf(input.text, problem));
}

function lines(labels: readonly Label[]): string[] {
  return labels.map(({ line, rule, level, text }) => `${line} ${level} ${rule}: ${text}`).sort();
}

describe('the labelled set', () => {
  for (const [set, fixtures] of Object.entries(sets)) {
    describe(set, () => {
      for (const fixture of fixtures)
        it(fixture.name, () => assert.deepEqual(lines(found(fixture)), lines(fixture.labels)));
    });
  }

  it('is as large as it has to be', () => {
    const small = rules
      .map(({ meta }) => meta.id)
      .filter((id) => sets.rules.filter(({ folder }) => folder === id).length < wanted.casesPerRule);
    assert.deepEqual(small, []);
    assert.ok(sets.clean.length >= wanted.clean, `${sets.clean.length} clean files`);
    assert.ok(sets.clean.every(({ labels }) => labels.length === 0));
    assert.ok(sets.broken.length >= wanted.broken, `${sets.broken.length} broken files`);
  });

  it('has every rule speak, and be silent where it could be mistaken', () => {
    const mute = rules.filter(
      ({ meta: { id } }) => !all.some(({ labels }) => labels.some(({ rule }) => rule === id)),
    );
    assert.deepEqual(mute, []);
    const neverSilent = rules.filter(
      ({ meta: { id } }) =>
        !sets.rules.some(({ folder, labels }) => folder === id && labels.every(({ rule }) => rule !== id)),
    );
    assert.deepEqual(
      neverSilent.map(({ meta }) => meta.id),
      [],
    );
  });

  it('is found with precision 1 and recall 1', function () {
    const counts = all.map((fixture) => {
      const labels = lines(fixture.labels);
      const problems = lines(found(fixture));
      return {
        labels: labels.length,
        problems: problems.length,
        right: problems.filter((each) => labels.includes(each)).length,
      };
    });
    const sum = (pick: (count: (typeof counts)[number]) => number) =>
      counts.reduce((total, each) => total + pick(each), 0);
    const [labels, problems, right] = [
      sum((each) => each.labels),
      sum((each) => each.problems),
      sum((each) => each.right),
    ];
    console.log(
      `      ${all.length} files, ${labels} labels, ${problems} problems: precision ${(right / problems).toFixed(4)}, recall ${(right / labels).toFixed(4)}`,
    );
    assert.deepEqual([right, right], [problems, labels]);
  });
});
