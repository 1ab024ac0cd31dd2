import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { padded } from '../../../../src/cli/lint/columns';
import { stylishText } from '../../../../src/cli/lint/stylish';
import { lintedFile } from './lintedFile';

const files = [
  lintedFile('/x/a.js', 'ERROR WARNING\n\nINFO ERROR'),
  lintedFile('/x/b.js', `${'\n'.repeat(9)}  HINT`),
];

describe('--format stylish', () => {
  it('prints what ESLint prints, with the levels that it does not know', () =>
    assert.equal(
      stylishText(files, false),
      `
/x/a.js
  1:1  error    There is ERROR    fake-error
  1:7  warning  There is WARNING  fake-warning
  3:1  info     There is INFO     fake-info
  3:6  error    There is ERROR    fake-error

/x/b.js
  10:3  hint  There is HINT  fake-hint

\u2716 5 problems (2 errors, 1 warning, 1 info, 1 hint)
  --fix repairs 2 of them.
`,
    ));

  it('names errors and warnings also where there are none', () => {
    assert.match(
      stylishText([lintedFile('/a.js', 'HINT')], false),
      /\n\u2716 1 problem \(0 errors, 0 warnings, 1 hint\)\n$/,
    );
  });

  it('prints nothing where nothing is wrong', () => assert.equal(stylishText([], true), ''));

  it('prints the same with colours', () => {
    assert.notEqual(stylishText(files, true), stylishText(files, false));
    assert.equal(stripVTControlCharacters(stylishText(files, true)), stylishText(files, false));
  });

  it('lets no name of a file and no message do anything to the terminal', () => {
    const [file] = files;
    assert.ok(file);
    const escapes = '\u001b[2J\u009b2J\u001b]0;x\u0007\u202e\r\n';
    const problems = file.problems.map((problem) => ({ ...problem, message: escapes }));
    const text = stylishText([{ ...file, path: escapes, problems }], false);
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
    assert.match(text, /\\u\{1b\}\[2J/);
    assert.equal(text.split('\n').length, 10);
  });
});

describe('columns', () => {
  it('count a Chinese character twice', () =>
    assert.deepEqual(padded(['\u9519\u8bef', 'warning', '']), ['\u9519\u8bef   ', 'warning', '       ']));
});
