import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientOrder } from '../../src/core/clientText';
import { readEvidence } from '../../src/core/evidenceGuard';
import { judge } from '../../src/core/judge';
import type { Report } from '../../src/core/report';

const expectedSuffix = '.expected.json';

/** The part of a report that must not change unless somebody means it; `scripts/record-evidence.mjs` keeps the same. */
export function essence({ verdict, findings, clients, steps }: Report): unknown {
  return {
    rootCause: verdict.rootCause,
    findings: findings.map(({ id, level, catalogue }) => [id, level, ...catalogue].join(' ')),
    clients: Object.fromEntries(
      clientOrder.flatMap((name) => {
        const client = clients[name];
        if (client === undefined) return [];
        const { outcome, error, closeCode } = client;
        return [[name, { outcome, error, closeCode }]];
      }),
    ),
    predicted: clients.chromium.predicted,
    steps: Object.fromEntries(steps.map(({ id, status }) => [id, status])),
  };
}

/** A recorded run, judged by this runtime. */
export interface JudgedRecord {
  name: string;
  judged: unknown;
  expected: unknown;
}

/** Judges every recorded run in a folder again, in whatever runtime this is. */
export function judgeRecords(folder: string): JudgedRecord[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith(expectedSuffix))
    .map((file) => {
      const name = file.slice(0, -'.json'.length);
      const read = readEvidence(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      const expected: unknown = JSON.parse(readFileSync(join(folder, name + expectedSuffix), 'utf8'));
      return { name, judged: read.ok ? essence(judge(read.evidence)) : read.message, expected };
    });
}
