import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type IgnoreFile, isIgnoredBy } from '../../../../src/ui/lint/ignoreFiles';

describe('.gitignore files', () => {
  const rules: IgnoreFile[] = [
    { folder: '', text: 'generated/\n*.gen.js\n/only-here.js\n!keep.gen.js\ndeep/**/x.js\nsub/off/\n' },
    { folder: 'sub', text: '!back.gen.js\nlocal.js\n!off/\n/anchored.js\n' },
    { folder: 'sub/inner', text: '*\n!local.js\n' },
    { folder: 'generated', text: '!a.js\n' },
    { folder: 'empty', text: '' },
  ];
  const paths = [
    ...[
      'a.js',
      'a.gen.js',
      'keep.gen.js',
      'only-here.js',
      'x/only-here.js',
      'generated/a.js',
      'x/generated/a.js',
    ],
    ...['generated.js', 'deep/x.js', 'deep/a/b/x.js', 'sub/a.gen.js', 'sub/back.gen.js', 'back.gen.js'],
    ...['sub/local.js', 'local.js', 'sub/x/local.js', 'sub/inner/local.js', 'sub/inner/a.js', 'sub/off/a.js'],
    ...['sub/anchored.js', 'sub/x/anchored.js', 'subs/local.js', 'empty/a.js'],
  ];

  it('leave out what git leaves out', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ignore-files-'));
    try {
      for (const file of [...paths, ...rules.map((rule) => path.posix.join(rule.folder, '.gitignore'))]) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), '');
      }
      for (const rule of rules) writeFileSync(path.join(folder, rule.folder, '.gitignore'), rule.text);
      execFileSync('git', ['init', '--quiet'], { cwd: folder });
      const listed = execFileSync('git', ['ls-files', '--others', '--exclude-standard'], { cwd: folder });
      const kept = listed
        .toString()
        .split('\n')
        .filter((file) => file.endsWith('.js'));
      assert.ok(kept.length > 5);
      assert.deepEqual(paths.filter((file) => !isIgnoredBy(rules, file)).toSorted(), kept.toSorted());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
