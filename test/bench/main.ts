// `npm run bench`: how long a diagnosis takes, compared with a bare mqtt.js client and the same broker.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { findBrowsers } from '../../src/browser';
import { type PracticeBroker, startPractice } from '../../src/practice';
import { timeBareClient } from './bareClient';
import { type DelayProxy, startDelayProxy } from './delayProxy';
import { timeDiagnosis } from './diagnosis';
import { median } from './statistics';

const rounds = 9;
const browserRounds = 5;
const roundTripsMs = [0, 50];
const maxRatioAt50Ms = 3;
const maxBrowserSeconds = 2;

interface Measured {
  bare: number;
  diagnosis: number;
  bareConnections: number;
  diagnosisConnections: number;
}

async function measure(practice: PracticeBroker, port: number, roundTripMs: number): Promise<Measured> {
  const proxy = await startDelayProxy(port, roundTripMs / 2);
  try {
    return await measureThrough(proxy, practice.caPem);
  } finally {
    await proxy.close();
  }
}

/** The first round warms up; the two take turns, so that the machine's load meets both. */
async function measureThrough(proxy: DelayProxy, caPem: string): Promise<Measured> {
  const url = `wss://localhost:${proxy.port}/mqtt`;
  const bare: number[] = [];
  const diagnosis: number[] = [];
  let bareConnections = 0;
  let diagnosisConnections = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const bareMs = await timeBareClient(url, caPem);
    bareConnections = proxy.takeConnections();
    const diagnosisMs = await timeDiagnosis(url, caPem, 'none');
    diagnosisConnections = proxy.takeConnections();
    if (round === 0) continue;
    bare.push(bareMs);
    diagnosis.push(diagnosisMs);
  }
  return { bare: median(bare), diagnosis: median(diagnosis), bareConnections, diagnosisConnections };
}

async function measureBrowser({ caPem }: PracticeBroker, url: string): Promise<number> {
  const onTop: number[] = [];
  for (let round = 0; round < browserRounds; round += 1) {
    const without = await timeDiagnosis(url, caPem, 'none');
    onTop.push((await timeDiagnosis(url, caPem, 'auto')) - without);
  }
  return median(onTop) / 1000;
}

function row(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join('')}`);
}

function isWithin(value: number, target: number): string {
  return value <= target ? 'met' : 'MISSED';
}

async function main(): Promise<void> {
  const practice = await startPractice();
  try {
    const healthy = practice.listeners.find(({ name }) => name === 'healthy');
    if (healthy === undefined) throw new Error('The practice broker has no healthy listener.');
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(
      `${availableParallelism()} cores, ${cpus()[0]?.model ?? ''}; load ${load.join(' ')}; Node ${process.version}`,
    );
    console.log(`Medians of ${rounds} rounds after one to warm up, in one process\n`);

    const port = Number(new URL(healthy.url).port);
    const results: Measured[] = [];
    for (const roundTripMs of roundTripsMs) results.push(await measure(practice, port, roundTripMs));
    const ratios = results.map(({ bare, diagnosis }) => diagnosis / bare);
    row(
      'Added round-trip time',
      roundTripsMs.map((ms) => `${ms} ms`),
    );
    row(
      'Bare mqtt.js, until its message',
      results.map(({ bare }) => `${bare.toFixed(0)} ms`),
    );
    row(
      'Diagnosis, until the verdict',
      results.map(({ diagnosis }) => `${diagnosis.toFixed(0)} ms`),
    );
    row(
      'Ratio',
      ratios.map((ratio) => ratio.toFixed(2)),
    );
    row(
      'Connections of the client',
      results.map(({ bareConnections }) => String(bareConnections)),
    );
    row(
      'Connections of the diagnosis',
      results.map(({ diagnosisConnections }) => String(diagnosisConnections)),
    );
    console.log(
      '\nThe proxy delays data, not the handshake of TCP: a real network adds one round trip to the client, two to the diagnosis.',
    );
    const last = ratios.at(-1) ?? NaN;
    console.log(`Target: at most ${maxRatioAt50Ms} times at 50 ms: ${isWithin(last, maxRatioAt50Ms)}`);

    const [browser] = findBrowsers();
    if (browser === undefined) {
      console.log('No browser was found: not measured with one.');
      return;
    }
    const seconds = await measureBrowser(practice, healthy.url);
    console.log(`With ${browser.path}: ${seconds.toFixed(2)} s more (median of ${browserRounds} rounds)`);
    console.log(`Target: at most ${maxBrowserSeconds} s more: ${isWithin(seconds, maxBrowserSeconds)}`);
  } finally {
    await practice.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
