import assert from 'node:assert/strict';
import { applyEdits, safeEdits } from '../../../src/lint/fixes';
import type { Edit, Problem, Repair } from '../../../src/lint/problem';

function problem(...repairs: Repair[]): Problem {
  return { rule: 'r', level: 'warning', range: { start: 0, end: 1 }, message: 'm', repairs };
}

function repair(safe: boolean, ...edits: Edit[]): Repair {
  return { title: 't', safe, edits };
}

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('edits', () => {
  it('are applied in order of their place', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A'), edit(2, 2, '_')]), 'Ab_cdEf');
  });

  it('are those of safe repairs only', () => {
    assert.deepEqual(safeEdits([problem(repair(false, edit(0, 1, 'x')), repair(true, edit(2, 3, 'y')))]), [
      edit(2, 3, 'y'),
    ]);
  });

  it('leave out a repair of which a part overlaps an earlier one', () => {
    const first = problem(repair(true, edit(0, 4, '')));
    const second = problem(repair(true, edit(3, 5, ''), edit(8, 9, '')));
    assert.deepEqual(safeEdits([first, second]), [edit(0, 4, '')]);
  });

  it('count once where two problems have the same repair', () => {
    const twice = problem(repair(true, edit(0, 4, '')));
    assert.deepEqual(safeEdits([twice, twice]), [edit(0, 4, '')]);
  });
});
