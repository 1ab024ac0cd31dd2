import assert from 'node:assert/strict';
import { noProject } from '../../../src/lint/input';
import { parseJsonc } from '../../../src/lint/jsonc';
import { projectFactsOf } from '../../../src/lint/project';

const nothing = { packageJson: null, mqttPackageJson: null, tsconfig: null };

function versionFor(range: string): string | null {
  const { mqtt } = projectFactsOf({
    ...nothing,
    packageJson: JSON.stringify({ dependencies: { mqtt: range } }),
  });
  if (mqtt === null) return null;
  assert.equal(mqtt.source, 'range');
  return `${mqtt.major}.${mqtt.minor}.${mqtt.patch}`;
}

describe('the facts of a project', () => {
  const ranges: readonly (readonly [range: string, lowest: string | null])[] = [
    ['5.3.1', '5.3.1'],
    ['v5.3.1', '5.3.1'],
    ['=5.3.1', '5.3.1'],
    ['^5.3.0', '5.3.0'],
    ['^ 5.3.0', '5.3.0'],
    ['~4.2', '4.2.0'],
    ['~> 4.2.8', '4.2.8'],
    ['5', '5.0.0'],
    ['5.x', '5.0.0'],
    ['5.3.*', '5.3.0'],
    ['^4.x', '4.0.0'],
    ['>=5 <6', '5.0.0'],
    ['>= 4.1 < 5', '4.1.0'],
    ['<6 >=5.2', '5.2.0'],
    ['>5', '6.0.0'],
    ['>5.3', '5.4.0'],
    ['>5.3.0', '5.3.1'],
    ['4.2.0 - 5.1.0', '4.2.0'],
    ['4.x || 5.x', '4.0.0'],
    ['^5.0.0||^4.3.8', '4.3.8'],
    ['5.0.0-beta.4', '5.0.0'],
    ['npm:mqtt@5', '5.0.0'],
    ['npm:mqtt@^5.10.1', '5.10.1'],
    ['workspace:^5.1.0', '5.1.0'],
    ['workspace:*', null],
    ['workspace:^', null],
    ['catalog:', null],
    ['latest', null],
    ['next', null],
    ['*', null],
    ['', null],
    ['<6', null],
    ['5.x || *', null],
    ['npm:precompiled-mqtt@4.3.14', null],
    ['github:mqttjs/MQTT.js#v5.3.0', null],
    ['https://example.com/mqtt-5.3.0.tgz', null],
    ['file:../mqtt', null],
    ['^5.0.0 nonsense', null],
  ];
  for (const [range, lowest] of ranges) {
    it(`reads ${lowest ?? 'no version'} from "${range}"`, () => assert.equal(versionFor(range), lowest));
  }

  it('holds the installed version for the one that counts', () => {
    const packageJson = '{ "dependencies": { "mqtt": "^4.0.0" } }';
    const installed = (text: string) =>
      projectFactsOf({ ...nothing, packageJson, mqttPackageJson: text }).mqtt;
    assert.deepEqual(installed('{ "name": "mqtt", "version": "5.16.0" }'), {
      major: 5,
      minor: 16,
      patch: 0,
      source: 'installed',
    });
    assert.equal(installed('{ "version": "4.3.8-rc.1" }')?.patch, 8);
    assert.deepEqual(installed('{ "name": "mqtt", "vers'), { major: 4, minor: 0, patch: 0, source: 'range' });
    assert.equal(installed('{ "name": "precompiled-mqtt", "version": "4.3.14" }'), null);
  });

  it('prefers what the package itself needs', () => {
    const packageJson =
      '{ "peerDependencies": { "mqtt": ">=4" }, "devDependencies": { "mqtt": "^5.2.0" }, "optionalDependencies": { "ws": "8" } }';
    const facts = projectFactsOf({ ...nothing, packageJson });
    assert.deepEqual(facts.mqtt, { major: 5, minor: 2, patch: 0, source: 'range' });
    assert.deepEqual([...facts.dependencies].sort(), ['mqtt', 'ws']);
  });

  it('knows packages that are built for browsers', () => {
    assert.equal(
      projectFactsOf({ ...nothing, packageJson: '{ "browserslist": ["defaults"] }' }).hasBrowserField,
      true,
    );
    assert.equal(
      projectFactsOf({ ...nothing, packageJson: '{ "browser": { "net": false } }' }).hasBrowserField,
      true,
    );
    assert.equal(projectFactsOf({ ...nothing, packageJson: '{ "main": "x.js" }' }).hasBrowserField, false);
  });

  it('reads tsconfig.json with comments, trailing commas and a BOM', () => {
    const tsconfig = `\uFEFF{
  // as tsc --init writes it
  "compilerOptions": {
    /* Language */ "lib": ["ES2022", "DOM", "DOM.Iterable",],
    "paths": { "@/*": ["./src/*"] }, // "types": ["no"]
    "types": ["node"],
  },
}`;
    const { tsLib, tsTypes } = projectFactsOf({ ...nothing, tsconfig });
    assert.deepEqual(tsLib, ['es2022', 'dom', 'dom.iterable']);
    assert.deepEqual(tsTypes, ['node']);
  });

  it('knows nothing where there is nothing', () => {
    assert.deepEqual(projectFactsOf(nothing), noProject);
    const odd =
      '{ "dependencies": ["mqtt"], "devDependencies": null, "compilerOptions": { "lib": "dom", "types": [1] } }';
    assert.deepEqual(projectFactsOf({ packageJson: odd, mqttPackageJson: '[]', tsconfig: odd }), {
      ...noProject,
      tsTypes: [],
    });
  });

  it('takes from broken JSON what stands before the mistake', () => {
    const { dependencies, mqtt } = projectFactsOf({
      ...nothing,
      packageJson: '{ "dependencies": { "vue": "^3", "mqtt": "^5.1.0", oops } }',
    });
    assert.deepEqual([...dependencies], ['vue', 'mqtt']);
    assert.equal(mqtt?.minor, 1);
  });

  it('survives a text that breaks off anywhere, or is nested without end', () => {
    const text = '{ "dependencies": { "mqtt": "^5.1.0" /* x */, "a": [1, true, null, -2.5e3, "\\u0041"] } }';
    for (let length = 0; length <= text.length; length += 1) {
      const part = text.slice(0, length);
      projectFactsOf({ packageJson: part, mqttPackageJson: part, tsconfig: part });
    }
    const deep = '['.repeat(100_000);
    assert.deepEqual(projectFactsOf({ packageJson: deep, mqttPackageJson: deep, tsconfig: deep }), noProject);
  });
});

describe('JSON with comments', () => {
  it('is read as JSON where it is JSON', () => {
    const value = { a: [1, -2.5, 1e3, 'x"\\\n', { b: null }, []], 'c d': true, __proto__x: false };
    assert.deepEqual(parseJsonc(JSON.stringify(value)), value);
    assert.deepEqual(parseJsonc(JSON.stringify(value, null, 2)), value);
  });

  it('is nothing where it is something else', () => {
    for (const text of ['', '   ', "'x'", '\u0000', '// only a comment']) {
      assert.equal(parseJsonc(text), null);
    }
  });
});
