import assert from 'node:assert/strict';
import { matchesGlob, matchesGlobOrParent } from '../../../../src/ui/lint/glob';

describe('globs of settings', () => {
  const cases: [string, string[], string[]][] = [
    ['src/**', ['src/a.ts', 'src/a/b.ts'], ['a/src/b.ts', 'srcs/a.ts', 'src']],
    ['**/server/**', ['server/a.ts', 'a/server/b/c.ts'], ['servers/a.ts']],
    ['*.node.ts', ['a.node.ts', 'a/b.node.ts'], ['a.ts', 'a.node.tsx', 'anode.ts']],
    ['./src/*.ts', ['src/a.ts'], ['src/a/b.ts']],
    ['/src/*.ts', ['src/a.ts'], ['a/src/a.ts']],
    ['src/{web,page}/**/*.{js,ts}', ['src/web/a.js', 'src/page/b/c.ts'], ['src/node/a.js', 'src/web/a.css']],
    ['src/{a,{b,c}}/*', ['src/a/x', 'src/c/x'], ['src/d/x']],
    ['a?c.ts', ['abc.ts'], ['ac.ts', 'a/c.ts']],
    ['[ab].ts', ['a.ts', 'x/b.ts'], ['c.ts']],
    ['[!ab].ts', ['c.ts'], ['a.ts']],
    ['a+(b).ts', ['a+(b).ts'], ['ab.ts', 'abb.ts']],
    ['[z-a].ts', [], ['a.ts']],
    ['{a,b', ['a', 'b'], ['c']],
    ['a}.ts', ['a}.ts'], ['a.ts']],
    ['**', ['a', 'a/b'], []],
    ['', [], ['a']],
  ];
  for (const [glob, matching, others] of cases) {
    it(`match paths as VS Code does: ${glob}`, () => {
      assert.deepEqual(
        [...matching, ...others].filter((path) => matchesGlob(glob, path)),
        matching,
      );
    });
  }

  it('match what is in a folder, where they name the folder', () => {
    assert.ok(matchesGlobOrParent('**/bower_components', 'a/bower_components/b/c.js'));
    assert.ok(matchesGlobOrParent('legacy', 'legacy/a.js'));
    assert.ok(!matchesGlobOrParent('legacy', 'src/a.legacy.js'));
  });
});
