import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Engine } from '../../../../src/lint/repairText';
import { readLintOptions } from '../../../../src/cli/lint/options';
import { lintFiles, type RunOutcome } from '../../../../src/cli/lint/run';
import { UsageError } from '../../../../src/cli/usage';
import type { LintInput } from '../../../../src/lint/input';
import { ProjectReader } from '../../../../src/project/projectReader';
import { fakeEngine } from './fakeEngine';
import { withTree } from './temporaryTree';

interface Run {
  outcome: RunOutcome;
  /** Relative paths of the files with problems, with the words that are problems. */
  found: Record<string, string[]>;
  notes: string[];
  loads: number;
  inputs: LintInput[];
}

async function run(folder: string, args: string[], engine: Partial<Engine> = {}): Promise<Run> {
  const notes: string[] = [];
  const inputs: LintInput[] = [];
  let loads = 0;
  const recording: Engine = {
    ...fakeEngine,
    lint: (input) => {
      inputs.push(input);
      return fakeEngine.lint(input);
    },
    ...engine,
  };
  const paths = args.map((arg) => (arg.startsWith('-') ? arg : join(folder, arg)));
  const outcome = await lintFiles(readLintOptions(['lint', ...paths]), {
    loadEngine: () => {
      loads++;
      return Promise.resolve(recording);
    },
    base: folder,
    projects: new ProjectReader(),
    signal: new AbortController().signal,
    note: (path, sentence) => notes.push(`${relative(folder, path)}: ${sentence}`),
    progress: () => undefined,
  });
  const found = Object.fromEntries(
    outcome.files.map(({ path, text, problems }) => [
      relative(folder, path),
      problems.map(({ range }) => text.slice(range.start, range.end)),
    ]),
  );
  return { outcome, found, notes, loads, inputs };
}

const bad = 'mqtt ERROR';

describe('linting files', () => {
  it('loads the linter for a file that mentions mqtt, and for no other', () =>
    withTree({ 'a/x.js': 'ERROR MQTT', 'b/x.js': bad, 'b/y.js': bad }, async (folder) => {
      assert.equal((await run(folder, ['a'])).loads, 0);
      const { found, inputs } = await run(folder, ['.']);
      assert.deepEqual(found, { 'b/x.js': ['ERROR'], 'b/y.js': ['ERROR'] });
      assert.deepEqual(
        inputs.map(({ path, text }) => [path, text]),
        [
          ['b/x.js', bad],
          ['b/y.js', bad],
        ],
      );
    }));

  it('takes files and folders together, each file once', () =>
    withTree({ 'a/x.js': bad, 'a/b/y.js': bad, 'z.js': bad }, async (folder) => {
      const { inputs } = await run(folder, ['a', 'a/b/y.js', 'z.js', 'a/b', './a/../z.js']);
      assert.deepEqual(
        inputs.map(({ path }) => path),
        ['a/b/y.js', 'z.js', 'a/x.js'],
      );
    }));

  it('lints a file that is named whatever ignores it', () => {
    const long = `${bad}\n${'x'.repeat(6000)}`;
    const large = `${bad}\n${'x\n'.repeat(600_000)}`;
    const ignored = ['node_modules/m/x.js', 'dist/x.js', 'x.min.js', 'secret.js', 'long.js', 'large.js'];
    const files = Object.fromEntries(ignored.map((path) => [path, bad]));
    const tree = { ...files, 'long.js': long, 'large.js': large, '.gitignore': 'secret.js', 'kept.js': bad };
    return withTree(tree, async (folder) => {
      assert.deepEqual(Object.keys((await run(folder, ['.'])).found), ['kept.js']);
      assert.deepEqual(Object.keys((await run(folder, ignored)).found).sort(), ignored.sort());
    });
  });

  it('does not take a page for minified because of a long line in it', () =>
    withTree({ 'x.html': `${bad}\n<img src="data:${'x'.repeat(20_000)}">` }, async (folder) =>
      assert.deepEqual(Object.keys((await run(folder, ['.'])).found), ['x.html']),
    ));

  it('reads a file of exactly the size that is allowed, and no larger one', () => {
    const sized = (bytes: number) => bad + '\n'.repeat(bytes - bad.length);
    return withTree({ 'a.js': sized(1024 * 1024), 'b.js': sized(1024 * 1024 + 1) }, async (folder) =>
      assert.deepEqual(Object.keys((await run(folder, ['.'])).found), ['a.js']),
    );
  });

  it('says of a named file that it is of no kind that is linted', () =>
    withTree({ 'notes.txt': bad }, async (folder) => {
      const { notes, outcome } = await run(folder, ['notes.txt']);
      assert.deepEqual(notes, ['notes.txt: This is no kind of file that is linted.']);
      assert.equal(outcome.incomplete, false);
    }));

  it('follows a symbolic link that is named', () =>
    withTree({ 'a/x.js': bad }, async (folder) => {
      symlinkSync(join(folder, 'a'), join(folder, 'link'));
      assert.deepEqual(Object.keys((await run(folder, ['link'])).found), ['link/x.js']);
    }));

  for (const path of ['missing.js', 'missing/folder', 'x.js/y.js'])
    it(`refuses ${path}, which is not there, before it writes anything`, () =>
      withTree({ 'x.js': bad }, async (folder) => {
        await assert.rejects(
          run(folder, ['--fix', 'x.js', path]),
          (error) =>
            error instanceof UsageError && /There is no file or folder ".*"\. Check/.test(error.message),
        );
        assert.equal(readFileSync(join(folder, 'x.js'), 'utf8'), bad);
      }));

  it('goes on after a file that the linter cannot cope with, and says so', () =>
    withTree({ 'a.js': `${bad} FATAL`, 'b.js': bad }, async (folder) => {
      const { found, notes, outcome } = await run(folder, ['.'], {
        lint: (input) => {
          if (input.text.includes('FATAL')) throw new Error('oh');
          return fakeEngine.lint(input);
        },
      });
      assert.deepEqual([Object.keys(found), notes, outcome.incomplete], [['b.js'], ['a.js: oh'], true]);
    }));

  it('stops where it is interrupted', () =>
    withTree({ 'a.js': bad, 'b.js': bad }, async (folder) => {
      const interrupt = new AbortController();
      const { files } = await lintFiles(readLintOptions(['lint', folder]), {
        loadEngine: () => {
          interrupt.abort();
          return Promise.resolve(fakeEngine);
        },
        base: folder,
        projects: new ProjectReader(),
        signal: interrupt.signal,
        note: () => undefined,
        progress: () => undefined,
      });
      assert.deepEqual(
        files.map(({ path }) => relative(folder, path)),
        ['a.js'],
      );
    }));
});

describe('bytes and characters', () => {
  it('are counted without a byte order mark', () =>
    withTree({ 'a.js': `\ufeff${bad}` }, async (folder) => {
      const { outcome, inputs } = await run(folder, ['.']);
      assert.deepEqual(
        inputs.map(({ text }) => text),
        [bad],
      );
      assert.equal(outcome.files[0]?.problems[0]?.range.start, bad.indexOf('ERROR'));
    }));

  const notUtf8: [what: string, bytes: Buffer][] = [
    ['Latin 1', Buffer.from(`// \u00e9\n${bad}`, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${bad}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${bad}`, 'utf16le').swap16()],
    ['a character that is cut off', Buffer.from(`${bad} \u20ac`).subarray(0, -1)],
  ];
  for (const [what, bytes] of notUtf8)
    it(`of ${what} are left as they are, with a note`, () =>
      withTree({ 'a.js': bytes }, async (folder) => {
        const { found, notes, outcome } = await run(folder, ['--fix', '.']);
        assert.deepEqual([found, notes], [{}, ['a.js: The file is not UTF-8, and is left out.']]);
        assert.equal(outcome.incomplete, false);
        assert.deepEqual(readFileSync(join(folder, 'a.js')), bytes);
      }));
});

describe('--fix', () => {
  it('applies the safe repairs until none is left, and reports the rest', () =>
    withTree({ 'a.js': 'mqtt ERRORSSS WARNING ERROR' }, async (folder) => {
      const { found, outcome, inputs } = await run(folder, ['--fix', '.']);
      assert.equal(readFileSync(join(folder, 'a.js'), 'utf8'), 'mqtt fine WARNING fine');
      assert.deepEqual([found, outcome.repaired], [{ 'a.js': ['WARNING'] }, 1]);
      assert.equal(inputs.length, 5);
    }));

  it('gives up after ten passes', () =>
    withTree({ 'a.js': `mqtt ERROR${'S'.repeat(20)}` }, async (folder) => {
      const { found } = await run(folder, ['--fix', '.']);
      assert.equal(readFileSync(join(folder, 'a.js'), 'utf8'), `mqtt ERROR${'S'.repeat(10)}`);
      assert.deepEqual(found, { 'a.js': [`ERROR${'S'.repeat(10)}`] });
    }));

  it('keeps byte order mark, line ends, mode and links', () => {
    const text = (word: string) => `\ufeffmqtt\r\n\t${word}\r\r\n\u2028\u00e9\ud83d\ude00\u0000 \n`;
    return withTree({ 'a.js': text('ERROR') }, async (folder) => {
      const path = join(folder, 'a.js');
      chmodSync(path, 0o755);
      symlinkSync(path, join(folder, 'link.js'));
      const { ino } = statSync(path);
      await run(folder, ['--fix', 'link.js']);
      assert.equal(readFileSync(path, 'utf8'), text('fine'));
      assert.deepEqual([statSync(path).mode & 0o777, statSync(path).ino], [0o755, ino]);
    });
  });

  it('writes no file in which there is nothing to repair', () =>
    withTree({ 'a.js': 'mqtt WARNING' }, async (folder) => {
      const path = join(folder, 'a.js');
      const before = statSync(path, { bigint: true }).mtimeNs;
      const { outcome } = await run(folder, ['--fix', '.']);
      assert.equal(outcome.repaired, 0);
      assert.equal(statSync(path, { bigint: true }).mtimeNs, before);
    }));

  it('reports what it could not repair where a file cannot be written', () =>
    withTree({ 'a.js': bad }, async (folder) => {
      const path = join(folder, 'a.js');
      const { found, notes, outcome } = await run(folder, ['--fix', '.'], {
        lint: (input) => {
          rmSync(path, { recursive: true });
          mkdirSync(path);
          return fakeEngine.lint(input);
        },
      });
      assert.deepEqual([found, outcome.repaired, outcome.incomplete], [{ 'a.js': ['ERROR'] }, 0, true]);
      assert.match(notes.join(), /^a\.js: EISDIR/);
    }));

  it('writes nothing unless it is asked to', () =>
    withTree({ 'a.js': bad }, async (folder) => {
      await run(folder, ['.']);
      assert.equal(readFileSync(join(folder, 'a.js'), 'utf8'), bad);
    }));
});
