import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { certificatesInPem } from '../../../src/core/certificate/pem';
import { judge } from '../../../src/core/judge';
import type { Report } from '../../../src/core/report';
import { askChromium } from '../conformance/chromium';
import { withEmptyHome } from '../conformance/emptyHome';
import { type DiagnosedServer, gatherEvidence } from '../conformance/evidence';
import { type Farm, startFarm } from '../conformance/farm';
import { mapPooled } from '../conformance/pool';
import type { RealOutcome } from '../conformance/realOutcome';
import { setUp, type SetUp } from '../servers/setUp';
import { buildBroken, forgotten } from './brokenCertificates';
import { brokenNginx, withFix } from './brokenNginx';
import { type Repaired, repairCertificate, rootCauseOf } from './certificateRepairs';

/** Rows of the catalogue for which a fix has to be shown to work. */
const minRows = 20;

interface Case {
  name: string;
  row: string;
  report: Report;
  before: RealOutcome | undefined;
  fix: string | null;
  after: RealOutcome | undefined;
}

async function chromiumOf(servers: readonly DiagnosedServer[]): Promise<(RealOutcome | undefined)[]> {
  const imported = new Map(
    servers.flatMap(({ scenario }) => scenario.trusted).map((der) => [der.toString('base64'), der]),
  );
  const asked = servers.map(({ url, port, scenario: { host } }) => ({
    url,
    port,
    host,
    hasPublicRoot: false,
  }));
  const run = await askChromium({ servers: asked, imported: [...imported.values()], publicRoots: [] });
  return servers.map(({ url }) => run.outcomes.get(url));
}

/** Breaks, asks Chromium, diagnoses without a browser, applies the fix, and asks Chromium again. */
async function repairCertificates(): Promise<Case[]> {
  const farms: Farm[] = [];
  try {
    const broken = await startFarm(buildBroken);
    farms.push(broken);
    const before = await chromiumOf(broken.servers);
    const reports = await mapPooled(broken.servers, 4, async (server) => judge(await gatherEvidence(server)));
    const repairs = await mapPooled([...broken.servers.entries()], 2, ([index, { scenario }]) => {
      const report = reports[index];
      return report === undefined ? Promise.resolve(null) : repairCertificate(scenario, report, forgotten);
    });
    const done = repairs.filter((repair): repair is Repaired => repair !== null);
    const repaired = await startFarm(() => done.map(({ scenario }) => scenario));
    farms.push(repaired);
    const after = await chromiumOf(repaired.servers);
    return broken.servers.flatMap(({ scenario: { name, row } }, index): Case[] => {
      const report = reports[index];
      const repair = repairs[index] ?? null;
      if (report === undefined || row === null) return [];
      const place = repair === null ? -1 : done.indexOf(repair);
      return [{ name, row, report, before: before[index], fix: repair?.fix ?? null, after: after[place] }];
    });
  } finally {
    await Promise.all(farms.map((farm) => farm.close()));
  }
}

/** The same with a real nginx, whose configuration the fix changes. */
async function repairNginx(real: SetUp): Promise<Case[]> {
  const { port: upstreamPort } = await real.mosquitto({ identity: null });
  const [authority = ''] = certificatesInPem(readFileSync(real.authority.ca, 'latin1'));
  const start = async (name: string, tls: readonly string[]): Promise<DiagnosedServer> => {
    const { port } = await real.nginx({ identity: real.authority.healthy, upstreamPort, tls });
    const trusted = [Buffer.from(authority, 'base64')];
    return { scenario: { name, host: 'localhost', trusted }, port, url: `wss://localhost:${port}/mqtt` };
  };
  const cases: Case[] = [];
  for (const { name, row, tls } of brokenNginx(real.authority.ca)) {
    const broken = await start(name, tls);
    const report = judge(await gatherEvidence(broken));
    const fix = rootCauseOf(report)?.fixes.find(({ content }) => /^ssl_/m.test(content));
    const repaired = await start(name, withFix(tls, fix?.content ?? ''));
    const [before, after] = await chromiumOf([broken, repaired]);
    cases.push({ name: `nginx-${name}`, row, report, before, fix: fix?.id ?? null, after });
  }
  return cases;
}

function line({ name, row, report, before, fix, after }: Case): string {
  const cells = [row.padEnd(4), name.padEnd(36), (report.verdict.rootCause ?? 'healthy').padEnd(36)];
  const then = after === undefined ? 'not repaired' : (after.error ?? after.outcome);
  return [...cells, (before?.error ?? '').padEnd(44), (fix ?? '–').padEnd(30), then].join(' ');
}

describe('the fixes of certificates and TLS', function () {
  this.timeout(300_000);
  let cases: Case[] = [];

  before(async () => {
    const real = await setUp();
    try {
      cases = await withEmptyHome(async () => [
        ...(await repairCertificates()),
        ...(await repairNginx(real)),
      ]);
    } finally {
      await real.close();
    }
    console.log(cases.map(line).join('\n'));
  });

  it('were asked for where Chromium really fails', () => {
    const connecting = cases.filter(({ before }) => before?.outcome !== 'fails');
    assert.deepEqual(connecting.map(line), []);
  });

  it('let real Chromium connect wherever one was applied', () => {
    const stillFailing = cases.filter(({ fix, after }) => fix !== null && after?.outcome !== 'connects');
    assert.deepEqual(stillFailing.map(line), []);
  });

  it(`cure at least ${minRows} rows of the catalogue`, () => {
    const cured = cases.filter(
      ({ row, report, after }) =>
        after?.outcome === 'connects' && rootCauseOf(report)?.catalogue.includes(row) === true,
    );
    const rows = new Set(cured.map(({ row }) => row));
    assert.ok(rows.size >= minRows, `${rows.size}: ${[...rows].sort().join(' ')}`);
  });
});
