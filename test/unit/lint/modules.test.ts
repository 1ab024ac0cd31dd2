import assert from 'node:assert/strict';
import { moduleCandidates } from '../../../src/lint/modules';

describe('where a module may lie', () => {
  it('is at the written path, with the extensions that may be left out, or in a folder', () => {
    assert.deepEqual(moduleCandidates('/p/src/a.ts', './config'), [
      '/p/src/config',
      ...['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.vue'].map(
        (extension) => `/p/src/config${extension}`,
      ),
      ...['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.vue'].map(
        (extension) => `/p/src/config/index${extension}`,
      ),
    ]);
  });

  it('goes up', () => {
    assert.equal(moduleCandidates('/p/src/pages/a.vue', '../config/mqtt.js')[0], '/p/src/config/mqtt.js');
    assert.equal(moduleCandidates('/p/src/pages/a.vue', '../../x.json')[0], '/p/x.json');
    assert.deepEqual(moduleCandidates('/p/a.js', '../../../x'), []);
  });

  it('finds the source of the file that TypeScript will write', () => {
    assert.deepEqual(moduleCandidates('/p/a.ts', './x.js').slice(0, 3), ['/p/x.js', '/p/x.ts', '/p/x.tsx']);
    assert.deepEqual(moduleCandidates('/p/a.ts', './x.mjs').slice(0, 2), ['/p/x.mjs', '/p/x.mts']);
    assert.deepEqual(moduleCandidates('/p/a.ts', './x.cjs').slice(0, 2), ['/p/x.cjs', '/p/x.cts']);
    assert.deepEqual(moduleCandidates('/p/a.ts', './x.jsx').slice(0, 2), ['/p/x.jsx', '/p/x.tsx']);
    assert.equal(moduleCandidates('/p/a.ts', './mqtt.config')[1], '/p/mqtt.config.ts');
  });

  it('takes a folder only as a folder', () => {
    for (const specifier of ['.', './', '..', '../', './lib/']) {
      const candidates = moduleCandidates('/p/src/a.ts', specifier);
      assert.ok(candidates.length > 0 && candidates.every((path) => path.includes('/index.')), specifier);
    }
    assert.equal(moduleCandidates('/p/src/a.ts', '..')[0], '/p/index.ts');
  });

  it('takes @/ and ~/ for the source folder that the document is in', () => {
    assert.equal(moduleCandidates('/p/src/pages/a.ts', '@/config')[1], '/p/src/config.ts');
    assert.equal(moduleCandidates('/p/src/pages/a.ts', '~/config/index.js')[0], '/p/src/config/index.js');
    assert.equal(moduleCandidates('/src/p/web/src/pages/a.ts', '@/x')[0], '/src/p/web/src/x');
    assert.deepEqual(moduleCandidates('/p/pages/a.ts', '@/config'), []);
  });

  it('knows no place of a package, and of nothing that a bundler reads in its own way', () => {
    for (const specifier of [
      'mqtt',
      '@scope/x',
      'node:fs',
      '/abs',
      './x?raw',
      './x#y',
      '',
      '.x',
      './a\\b',
      '#x',
    ]) {
      assert.deepEqual(moduleCandidates('/p/src/a.ts', specifier), [], specifier);
    }
  });

  it('keeps what stands before a path in a URI', () => {
    assert.equal(moduleCandidates('file:///c%3A/p/a.ts', './x')[0], 'file:///c%3A/p/x');
  });
});
