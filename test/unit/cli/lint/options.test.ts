import assert from 'node:assert/strict';
import { readLintOptions, type LintOptions } from '../../../../src/cli/lint/options';
import { refuseUnknownRules } from '../../../../src/cli/lint/ruleNames';
import { readOptions } from '../../../../src/cli/options';
import { UsageError } from '../../../../src/cli/usage';
import { fakeRules } from './fakeEngine';

const defaults: LintOptions = {
  ...{ paths: ['src'], format: 'stylish', levels: new Map(), context: 'auto', fix: false, maxWarnings: null },
};

describe('readLintOptions', () => {
  const read: [args: string[], expected: Partial<LintOptions>][] = [
    [[], {}],
    [['--format', 'json'], { format: 'json' }],
    [['--format=sarif'], { format: 'sarif' }],
    [['--json'], { format: 'json' }],
    [['--json', '--format', 'json'], { format: 'json' }],
    [
      [
        '--rule',
        'a:off',
        '--rule=b:hint',
        '--rule',
        'c:info',
        '--rule',
        'd:warn',
        '--rule',
        'e:error',
        '--rule',
        'a:warn',
      ],
      {
        levels: new Map([
          ['a', 'warning'],
          ['b', 'hint'],
          ['c', 'info'],
          ['d', 'warning'],
          ['e', 'error'],
        ]),
      },
    ],
    [['--context', 'node'], { context: 'node' }],
    [['--context=browser'], { context: 'browser' }],
    [['--fix', '--max-warnings', '0'], { fix: true, maxWarnings: 0 }],
    [['--lang', 'zh-cn', 'test'], { paths: ['test', 'src'] }],
    [['--', '--fix'], { paths: ['--fix', 'src'] }],
  ];
  for (const [args, expected] of read)
    it(`reads ${args.join(' ')}`, () =>
      assert.deepEqual(readLintOptions(['lint', ...args, 'src']), { ...defaults, ...expected }));

  const wrong: [args: string[], sentence: RegExp][] = [
    [['src', '--format', 'xml'], /--format takes stylish, json or sarif, not "xml"/],
    [['src', '--json', '--format', 'sarif'], /--json means --format json/],
    [['src', '--rule', 'a'], /--rule takes <id>:off/],
    [['src', '--rule', 'a:'], /--rule takes <id>:off/],
    [['src', '--rule', 'a:2'], /"a:2" is not that/],
    [['src', '--rule', 'a:constructor'], /"a:constructor" is not that/],
    [['src', '--context', 'deno'], /--context takes browser or node/],
    [['src', '--max-warnings', '-1'], /max-warnings/],
    [['src', '--max-warnings=1.5'], /--max-warnings takes a whole number from 0 on, not "1\.5"/],
    [[], /lint takes files or folders\. Write for example lint src\./],
    [['src', '--browser', 'none'], /^lint takes no --browser\. Leave it out; --help lists all options\.$/],
    [['src', '--timeout=3'], /^lint takes no --timeout\./],
  ];
  for (const [args, sentence] of wrong)
    it(`refuses lint ${args.join(' ')}`, () =>
      assert.throws(
        () => readLintOptions(['lint', ...args]),
        (error) => error instanceof UsageError && sentence.test(error.message),
      ));

  it('is asked for lint only', () => {
    for (const command of ['diagnose', 'practice'])
      assert.throws(
        () => readOptions([command, '--fix']),
        new RegExp(`^UsageError: ${command} takes no --fix\\.`),
      );
    assert.equal(readOptions(['practice', '--json']).json, true);
  });
});

describe('rules that there are not', () => {
  const refused: [id: string, sentence: RegExp][] = [
    ['fake-eror', /^There is no rule "fake-eror"\. Did you mean fake-error, /],
    ['FAKE-hint', /Did you mean fake-hint/],
    ['hint', /Did you mean fake-hint\?/],
    ['zzz', /^There is no rule "zzz"\. The rules are: fake-error, fake-warning, fake-info, fake-hint\.$/],
  ];
  for (const [id, sentence] of refused)
    it(`are refused, as ${id}`, () =>
      assert.throws(
        () => refuseUnknownRules(['fake-info', id], fakeRules),
        (error) => error instanceof UsageError && sentence.test(error.message),
      ));

  it('let the others be', () => refuseUnknownRules(['fake-info', 'fake-hint'], fakeRules));
});
