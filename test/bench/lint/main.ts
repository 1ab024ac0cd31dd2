// `npm run bench:lint`: how long the linter takes for a tree of 10,000 files, compared with ripgrep and with ESLint.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { median } from '../statistics';
import { timeLongFile } from './longFile';
import { writeEslintConfig } from './eslintConfig';
import { writeTree } from './tree';

const root = path.join(import.meta.dirname, '..', '..', '..');
const plan = { files: 10_000, share: 0.02, seed: 1 };
const rounds = 7;
const maxRatio = 3;

/** Milliseconds from start to end of a program; the statuses tell that it did its work. */
function timed(program: string, args: readonly string[], statuses: readonly number[], cwd = root): number {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  const ms = performance.now() - start;
  if (error !== undefined) throw error;
  if (status === null || !statuses.includes(status))
    throw new Error(
      `${program} ${args.join(' ')} ended with ${status ?? 'a signal'}: ${stderr.slice(0, 500)}`,
    );
  return ms;
}

function ratio(value: number, base: number): string {
  return (value / base).toFixed(2);
}

const tree = mkdtempSync(path.join(tmpdir(), 'mqtt-lint-bench-'));
try {
  const { bytes, withMqtt } = writeTree(tree, plan);
  const cli = path.join(root, 'dist', 'cli.js');
  const parser = path.join(root, 'dist', 'typescript.js');
  const runs = {
    ripgrep: () => timed('rg', ['--count', 'mqtt', tree], [0]),
    node: () => timed(process.execPath, ['-e', ''], [0]),
    parser: () => timed(process.execPath, ['-e', `require(${JSON.stringify(parser)})`], [0]),
    doctor: () => timed(process.execPath, [cli, 'lint', '--format', 'json', tree], [0, 1]),
  };
  const times = {
    ripgrep: [] as number[],
    node: [] as number[],
    parser: [] as number[],
    doctor: [] as number[],
  };
  // They take turns, so that the machine's load meets all of them; the first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['ripgrep', 'node', 'parser', 'doctor'] as const) {
      const ms = runs[name]();
      if (round > 0) times[name].push(ms);
    }
  }
  const ripgrep = median(times.ripgrep);
  const load = median(times.parser) - median(times.node);
  const doctor = median(times.doctor);
  const start = median(times.node);
  writeEslintConfig(tree, root);
  const eslint = timed(
    process.execPath,
    [path.join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'), '.'],
    [0, 1],
    tree,
  );

  console.log(
    `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, load ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.version}`,
  );
  console.log(
    `${plan.files} files, ${(bytes / 1e6).toFixed(1)} MB, ${withMqtt} with mqtt.js; medians of ${rounds} rounds`,
  );
  console.log(`ripgrep mqtt                  ${ripgrep.toFixed(0)} ms`);
  console.log(`start of Node                 ${start.toFixed(0)} ms`);
  console.log(`load of the parser            ${load.toFixed(0)} ms`);
  console.log(`mqtt-wss-doctor lint          ${doctor.toFixed(0)} ms`);
  console.log(`eslint, typescript-eslint     ${eslint.toFixed(0)} ms (one run)`);
  console.log('');
  console.log(
    `lint / (ripgrep + parser)             ${ratio(doctor, ripgrep + load)} (target at most ${maxRatio})`,
  );
  console.log(`(lint - parser) / ripgrep             ${ratio(doctor - load, ripgrep)}`);
  console.log(`(lint - parser - start) / ripgrep     ${ratio(doctor - load - start, ripgrep)}`);
  console.log(`eslint / lint                         ${ratio(eslint, doctor)}`);
  for (const lines of [1_000, 10_000]) {
    const long = await timeLongFile(lines, root);
    const size = `${lines} lines, ${Math.round(long.characters / 1000)} KB`;
    console.log(
      `${size}: ${long.lint.toFixed(1)} ms; without mqtt ${long.without.toFixed(3)} ms, the search alone ${long.search.toFixed(3)} ms`,
    );
  }
} finally {
  rmSync(tree, { recursive: true, force: true });
}
