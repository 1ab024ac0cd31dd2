import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Report } from '../../src/core/report';

/** The built command line. */
export const cliPath = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

export interface CliRun {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the built command line as a process of its own and waits for its end. */
export function runCli(args: string[], env: NodeJS.ProcessEnv = {}): Promise<CliRun> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } };
    execFile(process.execPath, [cliPath, ...args], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ status, stdout, stderr });
    });
  });
}

/** Runs `diagnose --json` and reads the report. */
export async function diagnoseJson(
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ report: Report; run: CliRun }> {
  const run = await runCli(['diagnose', '--json', ...args], env);
  return { report: JSON.parse(run.stdout) as Report, run };
}
