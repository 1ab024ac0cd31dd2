import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { type CliRun, cliPath } from '../../support/cli';

/** A run of the command line, and what it took. */
export interface MeasuredRun extends CliRun {
  /** Peak of the resident set size of the process, in MB. */
  peakMb: number;
  /** Duration of the process, in ms. */
  ms: number;
  /** What it left in its folder for temporary files. */
  leftovers: string[];
}

const recorder = pathToFileURL(join(import.meta.dirname, 'recordPeak.cjs')).href;

/** Runs the built command line with a folder for temporary files of its own. */
export async function runMeasured(args: string[]): Promise<MeasuredRun> {
  const temporary = mkdtempSync(join(tmpdir(), 'measured-'));
  const peakFile = join(temporary, 'peak');
  const start = performance.now();
  try {
    const child = spawn(process.execPath, ['--import', recorder, cliPath, ...args], {
      env: { ...process.env, TMPDIR: temporary, PEAK_FILE: peakFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return {
      status: child.exitCode ?? -1,
      stdout,
      stderr,
      peakMb: Number(readFileSync(peakFile, 'utf8')) / 1024,
      ms: performance.now() - start,
      leftovers: readdirSync(temporary).filter((name) => name !== 'peak'),
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
