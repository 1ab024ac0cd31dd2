import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isIgnored } from '../../../../src/cli/lint/gitignore';
import { filesIn } from '../../../../src/cli/lint/walk';
import { withTree } from './temporaryTree';

function walked(folder: string, from = folder): string[] {
  const files = filesIn(folder, (path, error) => assert.fail(`${path}: ${String(error)}`));
  return [...files]
    .flatMap(({ paths, rules }) => paths.filter((path) => !isIgnored(path, false, rules)))
    .map((path) => relative(from, path))
    .sort();
}

const empty = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, '']));

describe('the walk through a folder', () => {
  it('finds the files that are linted', () =>
    withTree(
      empty('b.ts', 'a/z.vue', 'a/b/c.HTML', 'c.mjs', 'd.php', 'e.svelte', 'a.md', 'b.json', 'js'),
      (folder) =>
        assert.deepEqual(walked(folder), ['a/b/c.HTML', 'a/z.vue', 'b.ts', 'c.mjs', 'd.php', 'e.svelte']),
    ));

  it('leaves out packages, build output and what minifiers wrote', () =>
    withTree(
      empty(
        ...[
          'node_modules',
          'dist',
          'build',
          'out',
          '.next',
          '.nuxt',
          '.output',
          '.svelte-kit',
          'coverage',
          'vendor',
        ].flatMap((name) => [`${name}/a.js`, `packages/x/${name}/b/c.js`]),
        ...['mqtt.min.js', 'mqtt-min.js', 'x.MIN.mjs', 'minimal.js', 'dist.js', 'my-dist/a.js'],
      ),
      (folder) => assert.deepEqual(walked(folder), ['dist.js', 'minimal.js', 'my-dist/a.js']),
    ));

  it('walks a folder of such a name where it is asked to', () =>
    withTree(empty('dist/a.js', 'dist/dist/b.js'), (folder) =>
      assert.deepEqual(walked(join(folder, 'dist'), folder), ['dist/a.js']),
    ));

  it('follows no symbolic links, and so neither leaves the folder nor goes round in circles', () =>
    withTree(empty('in/a.js', 'elsewhere/b.js', 'in/deep/c.js'), (folder) => {
      symlinkSync(join(folder, 'in'), join(folder, 'in', 'deep', 'circle'));
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'in', 'away'));
      symlinkSync(join(folder, 'elsewhere', 'b.js'), join(folder, 'in', 'link.js'));
      symlinkSync('nowhere', join(folder, 'in', 'broken.js'));
      assert.deepEqual(walked(join(folder, 'in')), ['a.js', 'deep/c.js']);
    }));

  it('says which folder it cannot read, and goes on', () => {
    const failed: string[] = [];
    assert.deepEqual([...filesIn('/nonexistent', (path) => failed.push(path))], [{ paths: [], rules: null }]);
    assert.deepEqual(failed, ['/nonexistent']);
  });
});

/** Files that only .gitignore decides about. */
const repository = {
  ...empty('kept.js', 'a/log.js', 'a/deep/log.js', 'a/kept.js', 'other/a/log.js', 'rooted.js', 'a/rooted.js'),
  ...empty(
    'gen/x.js',
    'gen/keep/x.js',
    'gen/keep/y.js',
    'only/a.js',
    'only/b/c.js',
    'only/b/d.js',
    'sp ace.js',
  ),
  ...empty(
    'Case.js',
    'case.js',
    'stars/1/2/t.js',
    'stars/t.js',
    'esc#.js',
    '#esc.js',
    '!bang.js',
    'a/b.gen.ts',
  ),
  '.gitignore': [
    ...[
      '# a comment',
      '',
      'log.js',
      '/rooted.js',
      'gen/*',
      '!gen/keep/',
      'only/**',
      '!only/b/',
      '!only/b/c.js',
      'odd/*',
      'Case.js',
    ],
    ...['stars/**/t.js', '\\#esc.js', '\\!bang.js', '*.gen.*', 'sp\\ ace.js'],
  ].join('\r\n'),
  'a/.gitignore': '\ufeff!log.js\n/deep/\n',
  'gen/keep/.gitignore': 'y.js\n',
  'odd/.gitignore': '!x/\n',
  ...empty('odd/x/f.js', 'odd/x/deep/g.js', 'odd/y/f.js', 'odd/f.js'),
};

describe('.gitignore', () => {
  const byGit = (folder: string, under: string): string[] => {
    const options = ['-c', 'core.quotePath=false', 'ls-files', '--others', '--exclude-standard', '-z', under];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const output = execFileSync('git', options, { cwd: folder, encoding: 'utf8', env });
    return output
      .split('\0')
      .filter((path) => /\.[jt]s$/.test(path))
      .sort();
  };

  it('is read as git reads it, for the repository and for folders in it', () =>
    withTree(repository, (folder) => {
      execFileSync('git', ['init', '-q'], { cwd: folder });
      for (const under of ['.', 'a', 'gen', 'gen/keep', 'only/b', 'other/a', 'odd', 'odd/x', 'odd/x/deep']) {
        const expected = byGit(folder, under);
        assert.ok(expected.length > 0 || under === 'other/a', under);
        assert.deepEqual(walked(join(folder, under), folder).sort(), expected, under);
      }
    }));

  it('holds without a repository, too, but only in its folder', () =>
    withTree(
      { ...empty('a/x.js', 'a/y.js', 'y.js'), 'a/.gitignore': 'y.js', '.gitignore': 'x.js' },
      (folder) => {
        assert.deepEqual(walked(folder), ['y.js']);
        assert.deepEqual(walked(join(folder, 'a')), ['x.js']);
      },
    ));

  it('does not keep a folder out that is named', () =>
    withTree({ ...empty('gen/a.js', 'gen/b/a.js'), '.gitignore': 'gen/\n' }, (folder) => {
      mkdirSync(join(folder, '.git'));
      assert.deepEqual(walked(folder), []);
      assert.deepEqual(walked(join(folder, 'gen')), ['a.js', 'b/a.js']);
    }));
});
