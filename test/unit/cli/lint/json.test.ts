import assert from 'node:assert/strict';
import { SourceCode } from 'eslint';
import { jsonResults } from '../../../../src/cli/lint/json';
import { positionsIn } from '../../../../src/cli/lint/positions';
import { lintedFile } from './lintedFile';

describe('positions', () => {
  const text = 'a\nb\r\n\r\nc\rd\u2028e\u2029f\n\ud83d\ude00g\n';

  it('are those that ESLint gives, but for columns from 1 on', () => {
    const ast = {
      type: 'Program',
      body: [],
      sourceType: 'module',
      tokens: [],
      comments: [],
      range: [0, text.length],
    };
    const loc = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
    const source = new SourceCode(text, { ...ast, loc } as unknown as SourceCode.Config['ast']);
    const positionOf = positionsIn(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, column } = source.getLocFromIndex(offset);
      assert.deepEqual(positionOf(offset), { line, column: column + 1 }, String(offset));
    }
  });
});

describe('--format json', () => {
  it('has the shape of ESLint', () => {
    const file = lintedFile('/x/a.js', 'x ERROR\r\n\tWARNING INFO\nHINT');
    assert.deepEqual(jsonResults([file]), [
      {
        filePath: '/x/a.js',
        messages: [
          {
            ...{ ruleId: 'fake-error', severity: 2, message: 'There is ERROR.' },
            ...{ line: 1, column: 3, endLine: 1, endColumn: 8, fix: { range: [2, 7], text: 'fine' } },
          },
          {
            ...{ ruleId: 'fake-warning', severity: 1, message: 'There is WARNING.' },
            ...{ line: 2, column: 2, endLine: 2, endColumn: 9 },
          },
          {
            ...{ ruleId: 'fake-info', severity: 1, level: 'info', message: 'There is INFO.' },
            ...{ line: 2, column: 10, endLine: 2, endColumn: 14 },
          },
          {
            ...{ ruleId: 'fake-hint', severity: 1, level: 'hint', message: 'There is HINT.' },
            ...{ line: 3, column: 1, endLine: 3, endColumn: 5 },
          },
        ],
        ...{
          errorCount: 1,
          fatalErrorCount: 0,
          warningCount: 3,
          fixableErrorCount: 1,
          fixableWarningCount: 0,
        },
      },
    ]);
  });

  it('makes one replacement of a repair with several edits', () => {
    const text = 'a,b,c';
    const edits = [
      { start: 4, end: 5, text: 'C' },
      { start: 0, end: 1, text: '' },
      { start: 3, end: 3, text: '!' },
    ];
    const problem = {
      ...{ rule: 'x', level: 'error' as const, message: 'm', range: { start: 0, end: 5 } },
      repairs: [
        { title: 'no', safe: false, edits: [] },
        { title: 'yes', safe: true, edits },
      ],
    };
    const [result] = jsonResults([{ path: '/a.js', text, problems: [problem] }]);
    assert.deepEqual(result?.messages[0]?.fix, { range: [0, 5], text: ',b!,C' });
  });

  it('is an empty array where nothing is wrong', () => assert.deepEqual(jsonResults([]), []));
});
