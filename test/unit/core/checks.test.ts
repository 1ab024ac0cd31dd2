import assert from 'node:assert/strict';
import { defineCheck, pass, type Check, type CheckContext, type CheckMeta } from '../../../src/core/check';
import { checkGroups, lastResort } from '../../../src/core/checks';
import { factNames, pendingFacts, skippedFact } from '../../../src/core/emptyFacts';
import type { Facts } from '../../../src/core/evidence';
import { stepIds } from '../../../src/core/report';
import { parseTarget } from '../../../src/core/target';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Last row of each part of the failure catalogue. */
const lastRow: Record<string, number> = { A: 18, B: 8, C: 48, D: 16, E: 13, F: 21, G: 14, H: 12, I: 10 };

const checks: readonly Check[] = [...checkGroups.flatMap((group) => group.checks), lastResort];

const parsed = parseTarget('wss://broker.example:8084/mqtt');
assert.ok(parsed.ok);
const context: CheckContext = {
  target: parsed.target,
  input: {
    pageOrigin: null,
    origin: 'http://localhost',
    protocolVersion: 4,
    clientId: null,
    hasUsername: false,
    hasPassword: false,
    trust: [],
    resolve: [],
    idleSeconds: null,
  },
  now: new Date('2026-01-01T00:00:00Z'),
  certificate: null,
  firefoxCertificate: null,
  predicted: { outcome: 'unknown', error: null, closeCode: null },
};
const facts: Facts = pendingFacts(true);

describe('the catalogue of checks', () => {
  it('has every check that there is a file for, once', () => {
    const folder = join(import.meta.dirname, '../../../src/core/checks');
    const helpers = [
      'failure.ts',
      'response.ts',
      'refusal.ts',
      'server.ts',
      'suggestion.ts',
      'index.ts',
      'firefoxOnly.ts',
      'importHints.ts',
      'soon.ts',
    ];
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => !helpers.some((helper) => file.endsWith(helper)) && !/\/define\w*\.ts$/.test(file));
    assert.equal(checks.length, files.length);
    assert.equal(new Set(checks).size, checks.length);
  });

  it('has ids that are unique and well formed', () => {
    const ids = checks.map(({ meta }) => meta.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  for (const { meta } of checks) {
    it(`describes ${meta.id} completely`, () => {
      assert.ok(stepIds.includes(meta.step));
      for (const row of meta.catalogue) {
        assert.match(row, /^[A-I]\d\d$/);
        const number = Number(row.slice(1));
        assert.ok(number >= 1 && number <= (lastRow[row.slice(0, 1)] ?? 0), row);
      }
      assert.match(meta.title(), /^\S.*[^.\s]$/, 'a title has no full stop');
      assert.match(meta.why(), /^\S.*\.$/s, 'a reason is made of sentences');
      assert.equal(new URL(meta.citation.url).protocol, 'https:');
      assert.notEqual(meta.citation.source, '');
      assert.notEqual(meta.citation.section, '');
    });

    it(`finds no fault with nothing: ${meta.id}`, () => {
      const check = checks.find((candidate) => candidate.meta === meta);
      const kind = check?.run(facts, context).kind;
      assert.ok(kind !== undefined && ['pass', 'not-applicable', 'blocked'].includes(kind), kind);
    });
  }
});

describe('defineCheck', () => {
  const meta: CheckMeta = {
    id: 'test/x',
    step: 'dns',
    level: 'error',
    catalogue: [],
    title: () => 'x',
    why: () => 'x.',
    citation: { source: 'x', section: '1', url: 'https://example.com/' },
  };
  const settled: Facts = {
    ...facts,
    dns: {
      status: 'failed',
      vantage: 'extension-host',
      at: 0,
      ms: 1,
      failure: { layer: 'dns', kind: 'not-found', code: 'ENOTFOUND', message: '' },
    },
  };

  it('is blocked where a fact that it needs is missing, for whatever reason', () => {
    const check = defineCheck({ meta, needs: ['dns'], run: () => pass });
    for (const reason of ['not-reached', 'not-asked', 'cancelled', 'pending'] as const) {
      const without: Facts = { ...settled, dns: skippedFact('dns', reason) };
      assert.deepEqual(check.run(without, context), { kind: 'blocked', missing: 'dns' });
    }
    assert.deepEqual(check.run(settled, context), pass);
  });

  it('takes an exception as a bug of its own', () => {
    const check = defineCheck({
      meta,
      needs: [],
      run: () => {
        throw new TypeError('oops');
      },
    });
    assert.deepEqual(check.run(facts, context), { kind: 'bug', message: 'oops' });
  });

  it('shows a check only the facts that it names', () => {
    let seen: string[] = [];
    const check = defineCheck({
      meta,
      needs: ['dns'],
      uses: ['tcp'],
      run: (named) => {
        seen = Object.keys(named);
        return pass;
      },
    });
    check.run(settled, context);
    assert.deepEqual(seen, ['dns', 'tcp']);
    assert.ok(factNames.length > seen.length);
  });
});
