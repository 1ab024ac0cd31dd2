import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { moduleReaderFor } from '../../../src/project/moduleReader';
import { ProjectReader } from '../../../src/project/projectReader';

let folder: string;

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function readable(file: string, specifier: string, root?: string): string | null {
  const found = moduleReaderFor(file, root)(specifier);
  assert.notEqual(found, 'unread');
  return found === null || found === 'unread' ? null : found.text;
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'mqtt-project-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('reading a project', () => {
  it('takes the nearest of each file, from the folder upwards', () => {
    write('package.json', '{ "dependencies": { "vue": "3", "mqtt": "^4.0.0" } }');
    write('tsconfig.json', '{ "compilerOptions": { "types": ["node"] } }');
    write('node_modules/mqtt/package.json', '{ "name": "mqtt", "version": "4.3.8" }');
    write('packages/web/package.json', '{ "dependencies": { "svelte": "5" } }');
    write('packages/web/jsconfig.json', '{ "compilerOptions": { "lib": ["DOM"] } }');
    const { dependencies, mqtt, tsLib, tsTypes } = new ProjectReader().factsFor(
      join(folder, 'packages/web/src/a.js'),
    );
    assert.deepEqual([...dependencies], ['svelte']);
    assert.deepEqual(mqtt, { major: 4, minor: 3, patch: 8, source: 'installed' });
    assert.deepEqual(tsLib, ['dom']);
    assert.equal(tsTypes, null);
  });

  it('prefers the package that lies nearer, as Node does', () => {
    write('node_modules/mqtt/package.json', '{ "name": "mqtt", "version": "4.3.8" }');
    write('web/node_modules/mqtt/package.json', '{ "name": "mqtt", "version": "5.16.0" }');
    const reader = new ProjectReader();
    assert.equal(reader.factsFor(join(folder, 'web/a.js')).mqtt?.major, 5);
    assert.equal(reader.factsFor(join(folder, 'api/a.js')).mqtt?.major, 4);
  });

  it('prefers tsconfig.json to jsconfig.json', () => {
    write('tsconfig.json', '{ "compilerOptions": { "types": ["a"] } }');
    write('jsconfig.json', '{ "compilerOptions": { "types": ["b"] } }');
    assert.deepEqual(new ProjectReader().factsFor(join(folder, 'a.ts')).tsTypes, ['a']);
  });

  it('reads each folder once', () => {
    write('package.json', '{ "dependencies": { "vue": "3" } }');
    const reader = new ProjectReader();
    const facts = reader.factsFor(join(folder, 'src/a.js'));
    write('package.json', '{}');
    assert.equal(reader.factsFor(join(folder, 'src/b.js')), facts);
    assert.deepEqual([...reader.factsFor(join(folder, 'lib/c.js')).dependencies], ['vue']);
    assert.deepEqual([...new ProjectReader().factsFor(join(folder, 'lib/c.js')).dependencies], []);
  });

  it('passes over what is no readable file, or too large for one of its kind', () => {
    write('package.json', '{ "dependencies": { "vue": "3" } }');
    mkdirSync(join(folder, 'src', 'package.json'), { recursive: true });
    write('big/package.json', `{ "dependencies": { "koa": "2" }, "x": "${'x'.repeat(1024 * 1024)}" }`);
    mkdirSync(join(folder, 'pipe'));
    execFileSync('mkfifo', [join(folder, 'pipe', 'package.json')]);
    const reader = new ProjectReader();
    for (const name of ['src', 'big', 'pipe']) {
      assert.deepEqual([...reader.factsFor(join(folder, name, 'a.js')).dependencies], ['vue'], name);
    }
  });
});

describe('reading modules', () => {
  it('finds them as a bundler does', () => {
    const file = write('src/pages/a.ts', '');
    write('package.json', '{}');
    write('src/config.ts', 'one');
    write('src/mqtt/index.js', '\uFEFFtwo');
    write('src/pages/b.ts', 'three');
    assert.equal(readable(file, '../config'), 'one');
    assert.equal(readable(file, '@/config'), 'one');
    assert.equal(readable(file, '../mqtt'), 'two');
    assert.equal(readable(file, './b.js'), 'three');
    assert.equal(readable(file, './none'), null);
    assert.equal(readable(file, 'mqtt'), null);
  });

  it('says where it found them', () => {
    const file = write('a.ts', '');
    const path = write('b/index.json', '{}');
    assert.deepEqual(moduleReaderFor(file)('./b'), { path, text: '{}' });
  });

  it('leaves the project neither by its path nor through a link', () => {
    const file = write('project/src/a.js', '');
    write('project/package.json', '{}');
    const secret = write('secret.js', 'secret');
    symlinkSync(secret, join(folder, 'project/src/linked.js'));
    symlinkSync(folder, join(folder, 'project/src/up'));
    assert.equal(readable(file, '../../secret.js'), null);
    assert.equal(readable(file, './linked.js'), null);
    assert.equal(readable(file, './up/secret.js'), null);
    assert.equal(readable(file, './linked.js', folder), 'secret');
  });

  it('follows links within the project', () => {
    const file = write('project/src/a.js', '');
    write('project/package.json', '{}');
    symlinkSync(write('project/shared/b.js', 'shared'), join(folder, 'project/src/b.js'));
    assert.equal(readable(file, './b'), 'shared');
    symlinkSync(join(folder, 'project'), join(folder, 'link'));
    assert.equal(readable(join(folder, 'link/src/a.js'), './b'), 'shared');
  });

  it('takes the repository for the project, or the outermost package', () => {
    const file = write('outer/repo/packages/web/a.js', '');
    write('outer/package.json', '{}');
    write('outer/repo/packages/web/package.json', '{}');
    write('outer/repo/packages/shared.js', 'shared');
    write('outer/beside.js', 'beside');
    assert.equal(readable(file, '../shared'), 'shared');
    assert.equal(readable(file, '../../../beside'), 'beside');
    mkdirSync(join(folder, 'outer/repo/.git'));
    assert.equal(readable(file, '../shared'), 'shared');
    assert.equal(readable(file, '../../../beside'), null);
  });

  it('reads no module that is larger than one with configuration is', () => {
    const file = write('a.js', '');
    write('big.js', 'x'.repeat(1024 * 1024 + 1));
    write('fits.js', 'x'.repeat(1024 * 1024));
    assert.equal(readable(file, './big'), null);
    assert.equal(readable(file, './fits')?.length, 1024 * 1024);
  });
});
