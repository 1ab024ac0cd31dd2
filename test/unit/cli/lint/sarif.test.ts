import assert from 'node:assert/strict';
import { fingerprints } from '../../../../src/cli/lint/fingerprints';
import type { LintedFile } from '../../../../src/cli/lint/run';
import { sarifLog } from '../../../../src/cli/lint/sarif';
import { fakeRules } from './fakeEngine';
import { lintedFile } from './lintedFile';
import { sarifErrors } from './sarifSchema';

/** What is read of a log here. */
interface Log {
  runs: {
    tool: { driver: { name: string; version: string; rules: { id: string; helpUri: string }[] } };
    originalUriBaseIds: Record<string, { uri: string }>;
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      locations: { physicalLocation: { artifactLocation: object; region: object } }[];
      fixes?: { description: object; artifactChanges: { replacements: object[] }[] }[];
    }[];
  }[];
}

const base = '/repo';
const files = [
  lintedFile('/repo/src/a b#%.js', 'x ERROR\n\tWARNING INFO'),
  lintedFile('/repo/ü/HINT.vue', 'HINT'),
  lintedFile('/elsewhere/c.js', 'ERROR'),
];

function logOf(linted: readonly LintedFile[]): Log {
  return JSON.parse(JSON.stringify(sarifLog(linted, fakeRules, base))) as Log;
}

describe('--format sarif', () => {
  const [run] = logOf(files).runs;
  assert.ok(run);

  it('is valid by the schema of SARIF 2.1.0', () => {
    assert.deepEqual(sarifErrors(logOf(files)), []);
    assert.deepEqual(sarifErrors(logOf([])), []);
  });

  it('would not be valid with a mistake in it', () => {
    const log = logOf(files);
    log.runs[0]?.results.forEach((result) => (result.level = 'hint'));
    assert.notDeepEqual(sarifErrors(log), []);
  });

  it('names the tool and all of its rules', () => {
    const { driver } = run.tool;
    assert.equal(driver.name, 'MQTT WSS Doctor');
    assert.deepEqual(
      driver.rules.map(({ id }) => id),
      fakeRules.map(({ meta }) => meta.id),
    );
    for (const { id, helpUri } of driver.rules) assert.ok(helpUri.endsWith(`/docs/rules/${id}.md`));
    for (const { ruleId, ruleIndex } of run.results) assert.equal(driver.rules[ruleIndex]?.id, ruleId);
  });

  it('knows three levels', () =>
    assert.deepEqual(
      run.results.map(({ level }) => level),
      ['error', 'warning', 'note', 'note', 'error'],
    ));

  it('tells files from the base on, percent-encoded, and others absolutely', () => {
    assert.deepEqual(run.originalUriBaseIds, { '%SRCROOT%': { uri: 'file:///repo/' } });
    const locations = run.results.map(
      ({ locations: [location] }) => location?.physicalLocation.artifactLocation,
    );
    const inBase = (uri: string) => ({ uri, uriBaseId: '%SRCROOT%' });
    assert.deepEqual(
      [locations[0], locations[3], locations[4]],
      [inBase('src/a%20b%23%25.js'), inBase('%C3%BC/HINT.vue'), { uri: 'file:///elsewhere/c.js' }],
    );
  });

  it('counts lines and columns from 1, in UTF-16 units', () => {
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const region = run.results[1]?.locations[0]?.physicalLocation.region;
    assert.deepEqual(region, { startLine: 2, startColumn: 2, endLine: 2, endColumn: 9 });
  });

  it('offers every repair', () => {
    const fixes = run.results.map((result) => result.fixes);
    assert.deepEqual(fixes[0]?.[0]?.description, { text: 'Mend it' });
    assert.deepEqual(fixes[0][0].artifactChanges[0]?.replacements, [
      {
        deletedRegion: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 8 },
        insertedContent: { text: 'fine' },
      },
    ]);
    assert.deepEqual(
      fixes.map((it) => it?.length ?? 0),
      [1, 1, 0, 0, 1],
    );
  });
});

describe('fingerprints', () => {
  const of = (text: string) => fingerprints(lintedFile('/a.js', text));

  it('stay the same when lines are added or indented', () =>
    assert.deepEqual(of('x\n\n\n    y  ERROR;\r\nWARNING'), of('y ERROR;\nWARNING')));

  it('differ by rule, by line, and where a line is repeated', () => {
    const prints = of('ERROR WARNING\nERROR x\nERROR x\nERROR ERROR');
    assert.equal(new Set(prints).size, prints.length);
  });

  it('do not depend on what follows', () => assert.equal(of('ERROR')[0], of('ERROR\nERROR')[0]));
});
