import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, statSync, symlinkSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { JsonResult } from '../../../src/cli/lint/json';
import { cliPath, runCli, type CliRun } from '../../support/cli';
import { sarifErrors } from '../../unit/cli/lint/sarifSchema';
import { withTree } from '../../unit/cli/lint/temporaryTree';

/** In a page: a warning with a safe repair in line 3, an error without one in line 4. */
const bad = `import mqtt from 'mqtt';
document.title = String(mqtt.connect('wss://broker.example.com:8084/mqtt', {
  rejectUnauthorized: false,
  keepalive: 70000,
}));
`;
const repaired = bad.replace('  rejectUnauthorized: false,\n', '');
const warnedOnly = bad.replace('  keepalive: 70000,\n', '');
const good = repaired.replace('70000', '30');

async function lintJson(args: string[]): Promise<{ results: JsonResult[]; run: CliRun }> {
  const run = await runCli(['lint', '--format', 'json', ...args]);
  return { results: JSON.parse(run.stdout) as JsonResult[], run };
}

const idsOf = (results: readonly JsonResult[]) =>
  results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

describe('lint on the command line', function () {
  this.timeout(60_000);

  it('prints what is wrong, where, and by which rule', () =>
    withTree({ 'src/a.js': bad, 'src/b.ts': good }, async (folder) => {
      const { status, stdout, stderr } = await runCli(['lint', folder]);
      const lines = stdout.split('\n');
      assert.equal(lines[1], join(folder, 'src', 'a.js'));
      assert.match(lines[2] ?? '', /^ {2}3:3 +warning +\S.*\S +tls-option$/);
      assert.match(lines[3] ?? '', /^ {2}4:14 +error +\S.*\S +invalid-value$/);
      assert.deepEqual(lines.slice(4), [
        '',
        '\u2716 2 problems (1 error, 1 warning)',
        '  --fix repairs 1 of them.',
        '',
      ]);
      assert.deepEqual([status, stderr], [1, '']);
    }));

  it('speaks Chinese', () =>
    withTree({ 'a.js': bad }, async (folder) => {
      const { stdout } = await runCli(['lint', '--lang', 'zh-cn', folder]);
      assert.match(stdout, /^ {2}4:14 +错误 {2}\S.*\p{Script=Han}.* invalid-value$/mu);
      assert.match(stdout, /2 个问题（1 个错误, 1 个警告）/);
    }));

  const statuses: [what: string, text: string, args: string[], status: number][] = [
    ['nothing wrong', good, [], 0],
    ['an error', bad, [], 1],
    ['a warning', warnedOnly, [], 0],
    ['as many warnings as are allowed', warnedOnly, ['--max-warnings', '1'], 0],
    ['more warnings than are allowed', warnedOnly, ['--max-warnings', '0'], 1],
    ['a warning that is repaired', warnedOnly, ['--fix', '--max-warnings', '0'], 0],
    ['an error that is turned off', bad, ['--rule', 'invalid-value:off'], 0],
    ['an error that is made less', bad, ['--rule', 'invalid-value:hint'], 0],
    ['a warning that is made an error', warnedOnly, ['--rule', 'tls-option:error'], 1],
    [
      'code that runs elsewhere',
      warnedOnly,
      ['--context', 'node', '--max-warnings', '0', '--rule=tls-verify-off:info'],
      0,
    ],
  ];
  for (const [what, code, args, status] of statuses)
    it(`ends with ${status} for ${what}`, () =>
      withTree({ 'a.js': code }, async (folder) =>
        assert.equal((await runCli(['lint', ...args, folder])).status, status),
      ));

  it('says of too many warnings that they are too many', () =>
    withTree({ 'a.js': warnedOnly }, async (folder) => {
      const { stderr } = await runCli(['lint', '--max-warnings=0', folder]);
      assert.equal(stderr, 'Too many warnings: 1, and at most 0 are allowed.\n');
    }));

  it('repairs in place, and reports what is left', () => {
    const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    return withTree({ 'a.js': crlf(bad), 'b.js': good }, async (folder) => {
      const path = join(folder, 'a.js');
      chmodSync(path, 0o750);
      const { results, run } = await lintJson(['--fix', folder]);
      assert.equal(readFileSync(path, 'utf8'), crlf(repaired));
      assert.equal(statSync(path).mode & 0o777, 0o750);
      assert.deepEqual(idsOf(results), ['invalid-value']);
      assert.deepEqual([run.status, run.stderr], [1, 'Files repaired: 1\n']);
      const again = await lintJson(['--fix', folder]);
      assert.deepEqual([again.results, again.run.stderr], [results, '']);
    });
  });

  it('gives ESLint what its own formatters read', () =>
    withTree({ 'a.js': bad, 'b.js': good }, async (folder) => {
      const { results } = await lintJson([folder]);
      assert.deepEqual(idsOf(results), ['tls-option', 'invalid-value']);
      const [first] = results[0]?.messages ?? [];
      assert.ok(first?.fix);
      const [start, end] = first.fix.range;
      assert.equal(bad.slice(0, start) + first.fix.text + bad.slice(end), repaired);
    }));

  it('takes --json for --format json', () =>
    withTree({ 'a.js': bad }, async (folder) => {
      const [one, other] = [
        await runCli(['lint', '--json', folder]),
        await runCli(['lint', '--format=json', folder]),
      ];
      assert.equal(one.stdout, other.stdout);
    }));

  it('writes SARIF for a repository, told from its root on', () =>
    withTree({ 'packages/a b/a.js': bad }, (folder) => {
      execFileSync('git', ['init', '-q', folder]);
      const cwd = join(folder, 'packages');
      const args = [cliPath, 'lint', '--format', 'sarif', '--rule', 'invalid-value:warn', '.'];
      const log: unknown = JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }));
      assert.deepEqual(sarifErrors(log), []);
      const uris = JSON.stringify(log).match(/"uri":"[^"]*"/g);
      assert.ok(uris?.includes('"uri":"packages/a%20b/a.js"'), String(uris));
    }));

  it('walks as git would, and never out of the folder or in circles', () => {
    const files = [
      'a.js',
      'node_modules/x/a.js',
      'dist/a.js',
      'b.min.js',
      'off/a.js',
      'sub/b.js',
      'sub/c.js',
    ];
    const tree = Object.fromEntries(files.map((path) => [`in/${path}`, bad]));
    return withTree(
      {
        ...tree,
        'in/.gitignore': 'off/\nb.js\n',
        'in/sub/.gitignore': '!b.js\nc.js\n',
        'elsewhere/a.js': bad,
      },
      async (folder) => {
        symlinkSync('..', join(folder, 'in', 'sub', 'circle'));
        symlinkSync(join(folder, 'elsewhere'), join(folder, 'in', 'away'));
        const { results } = await lintJson([join(folder, 'in')]);
        const found = results.map(({ filePath }) => filePath.slice(folder.length));
        assert.deepEqual(found, ['/in/a.js', '/in/sub/b.js']);
        const ignored = files.map((path) => join(folder, 'in', path));
        assert.equal((await lintJson(ignored)).results.length, files.length);
      },
    );
  });

  it('loads linter and parser for a file that mentions mqtt, and for no other', () => {
    const preload = 'process.on("exit", () => process.stderr.write(Object.keys(require.cache).join()));';
    return withTree(
      { 'none/a.js': 'MQTT wss://h', 'some/a.js': good, 'preload.cjs': preload },
      async (folder) => {
        const NODE_OPTIONS = `--require ${join(folder, 'preload.cjs')}`;
        const loadedFor = async (name: string) =>
          (await runCli(['lint', join(folder, name)], { NODE_OPTIONS })).stderr.split(',');
        const parser = join(dirname(cliPath), 'typescript.js');
        assert.ok(!(await loadedFor('none')).includes(parser));
        assert.ok((await loadedFor('some')).includes(parser));
      },
    );
  });
});

describe('output of lint', function () {
  this.timeout(60_000);

  it('may be left unread', () =>
    withTree({ 'a.js': bad }, async (folder) => {
      const child = spawn(process.execPath, [cliPath, 'lint', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.destroy();
      const stderr = text(child.stderr);
      await once(child, 'close');
      assert.deepEqual([child.exitCode, await stderr], [1, '']);
    }));
});

describe('wrong usage of lint is one sentence with a next step:', function () {
  this.timeout(60_000);
  const usages: [what: string, args: string[], sentence: RegExp][] = [
    ['no path', [], /lint takes files or folders/],
    ['a path that is not there', ['/nonexistent'], /There is no file or folder "\/nonexistent"\. Check/],
    ['one of several paths that is not there', ['/tmp', '/nonexistent'], /There is no file or folder/],
    ['an unknown format', ['.', '--format', 'xml'], /--format takes stylish, json or sarif/],
    ['an unknown rule', ['.', '--rule', 'tls-optoin:off'], /no rule "tls-optoin"\. Did you mean tls-option/],
    ['an unknown level', ['.', '--rule', 'tls-option:2'], /--rule takes <id>:off/],
    ['an unknown context', ['.', '--context', 'deno'], /--context takes browser or node/],
    [
      'a number of warnings that is none',
      ['.', '--max-warnings', 'few'],
      /--max-warnings takes a whole number/,
    ],
    ["another command's option", ['.', '--browser', 'none'], /lint takes no --browser\. Leave it out/],
  ];
  for (const [what, args, sentence] of usages)
    it(what, async () => {
      const { status, stdout, stderr } = await runCli(['lint', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, sentence);
      assert.match(stderr, /^mqtt-wss-doctor: [^\n]{1,400}\n$/);
    });
});

describe('SIGINT while files are linted', function () {
  this.timeout(60_000);

  it('ends it, with 130, and leaves the other files as they are', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `${index}.js`);
    return withTree(Object.fromEntries(names.map((name) => [name, bad])), async (folder) => {
      const watcher = watch(folder);
      const args = [cliPath, 'lint', '--fix', folder];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      const printed = Promise.all([text(child.stdout), text(child.stderr)]);
      watcher.once('change', () => child.kill('SIGINT'));
      await once(child, 'close');
      watcher.close();
      assert.deepEqual([child.exitCode, await printed], [130, ['', 'Cancelled.\n']]);
      const texts = new Set(names.map((name) => readFileSync(join(folder, name), 'utf8')));
      assert.deepEqual(texts, new Set([bad, repaired]));
    });
  });
});
