import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { readEvidence } from '../../../src/core/evidenceGuard';
import { judge } from '../../../src/core/judge';
import { reportToMarkdown } from '../../../src/core/markdown';
import { recordedText } from '../../support/recordedEvidence';

type Path = (string | number)[];

/** The way to every value in a JSON document. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...own, ...value.flatMap((item, index) => pathsIn(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}

/** A copy in which one value is replaced, or left out where the replacement is `undefined`. */
function changed(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const next = index === key ? changed(item, rest, replacement) : item;
      return next === undefined ? [] : [next];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const next: unknown = name === key ? changed(item, rest, replacement) : item;
      return next === undefined ? [] : [[name, next]];
    }),
  );
}

const replacements = [undefined, null, true, 0, -1, 1e308, '', '\u001b[2J{0}', [], {}, 'x'.repeat(300_000)];

/** Runs whose facts together have every layer and kind of failure that is read. */
const names = ['client-certificate-required', 'missing-intermediate', 'refused', 'raw-mqtt', 'wrong-path'];

/** What may be missing: it is there in some runs only, or earlier versions did not ask for it. */
const optional = [
  'facts.chromium.value.sandbox',
  'facts.hello',
  'facts.tlsFirefox',
  'facts.tlsWithoutSni',
  'facts.trust.value.fetched',
];

describe('readEvidence', () => {
  it('takes bare evidence, and the evidence of a saved report', () => {
    const evidence: unknown = JSON.parse(recordedText('healthy'));
    const bare = readEvidence(evidence);
    assert.ok(bare.ok);
    const report: unknown = JSON.parse(JSON.stringify(judge(bare.evidence)));
    const saved = readEvidence(report);
    assert.ok(saved.ok);
    assert.deepEqual(saved.evidence, bare.evidence);
  });

  it('takes a report of a version that asked less', () => {
    const evidence: unknown = JSON.parse(recordedText('healthy'));
    const older = optional.reduce((rest, way) => changed(rest, way.split('.'), undefined), evidence);
    const read = readEvidence(older);
    assert.ok(read.ok);
    assert.equal(read.evidence.facts.tlsFirefox.status, 'skipped');
    assert.deepEqual(judge(read.evidence).bugs, []);
  });

  it('asks for an update where a newer version saved the report', () => {
    const read = readEvidence({ schemaVersion: 2, evidence: {} });
    assert.ok(!read.ok);
    assert.match(read.message, /newer version/);
  });

  for (const [index, json] of [
    null,
    1,
    'x',
    [],
    {},
    { evidence: null },
    [[]],
    { schemaVersion: 1 },
  ].entries()) {
    it(`refuses what is no report, with a sentence (${index + 1})`, () => {
      const read = readEvidence(json);
      assert.ok(!read.ok);
      assert.match(read.message, /^[A-Z].*\.$/);
    });
  }

  for (const name of names) {
    it(`${name}: either refuses a damaged record or judges it without an exception`, function () {
      this.timeout(60_000);
      const evidence: unknown = JSON.parse(recordedText(name));
      let refused = 0;
      for (const path of pathsIn(evidence)) {
        for (const replacement of replacements) {
          const read = readEvidence(changed(evidence, path, replacement));
          if (!read.ok) {
            refused += 1;
            continue;
          }
          const where = `${path.join('.')} = ${inspect(replacement).slice(0, 20)}`;
          const report = judge(read.evidence);
          assert.deepEqual(report.bugs, [], where);
          assert.equal(typeof reportToMarkdown(report), 'string', where);
        }
      }
      assert.ok(refused > 500, `${refused} were refused`);
    });
  }

  it('refuses every member that is missing', () => {
    const evidence: unknown = JSON.parse(recordedText('healthy'));
    for (const path of pathsIn(evidence).filter((way) => way.every((key) => typeof key === 'string'))) {
      if (optional.includes(path.join('.'))) continue;
      assert.equal(readEvidence(changed(evidence, path, undefined)).ok, false, path.join('.'));
    }
  });
});
