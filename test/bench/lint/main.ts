// `npm run bench:lint`: how long the linter takes for a tree of 10,000 files, compared with ripgrep and with ESLint.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { median } from '../statistics';
import { writeEslintConfig } from './eslintConfig';
import { timeLongFile } from './longFile';
import { writeTree } from './tree';
import { timeWarm } from './warm';

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

/** What is compared: name → one run, in ms. */
function programsFor(tree: string) {
  const cli = path.join(root, 'dist', 'cli.js');
  const load = (file: string) => timed(process.execPath, ['-e', `require(${JSON.stringify(file)})`], [0]);
  return {
    ripgrep: () => timed('rg', ['--count', 'mqtt', tree], [0]),
    node: () => timed(process.execPath, ['-e', ''], [0]),
    parser: () => load(path.join(root, 'dist', 'typescript.js')),
    package: () => load(require.resolve('typescript')),
    lint: () => timed(process.execPath, [cli, 'lint', '--format', 'json', tree], [0, 1]),
  };
}

/** They take turns, so that the machine's load meets all of them; the first round warms up. */
function mediansOf<Name extends string>(programs: Record<Name, () => number>): Record<Name, number> {
  const entries = Object.entries<() => number>(programs);
  const times = new Map(entries.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of entries) {
      const ms = run();
      if (round > 0) times.get(name)?.push(ms);
    }
  }
  return Object.fromEntries([...times].map(([name, each]) => [name, median(each)])) as Record<Name, number>;
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(48)} ${value}`);
}

async function printTree(tree: string): Promise<void> {
  const { bytes, withMqtt } = writeTree(tree, plan);
  const time = mediansOf(programsFor(tree));
  const warm = await timeWarm(tree, root);
  writeEslintConfig(tree, root);
  const eslintProgram = path.join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const eslint = timed(process.execPath, [eslintProgram, '.'], [0, 1], tree);
  const parser = time.parser - time.node;
  const wholePackage = time.package - time.node;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const ratio = (value: number, base: number) => (value / base).toFixed(2);
  console.log(
    `${plan.files} files, ${(bytes / 1e6).toFixed(1)} MB, ${withMqtt} with mqtt.js; medians of ${rounds} rounds`,
  );
  row('ripgrep mqtt', ms(time.ripgrep));
  row('start of Node', ms(time.node));
  row('load of the parser: bundled / whole package', `${ms(parser)} / ${ms(wholePackage)}`);
  row('lint in a warm process', ms(warm));
  row('lint as a program of its own, cold', ms(time.lint));
  row('eslint with typescript-eslint (one run)', ms(eslint));
  const target = `(target at most ${maxRatio})`;
  row(
    'warm: lint / (ripgrep + load of the package)',
    `${ratio(warm, time.ripgrep + wholePackage)} ${target}`,
  );
  row('warm: lint / ripgrep', ratio(warm, time.ripgrep));
  row('cold: lint / (ripgrep + load of the package)', ratio(time.lint, time.ripgrep + wholePackage));
  row('cold: (lint - start of Node - parser) / ripgrep', ratio(time.lint - time.node - parser, time.ripgrep));
  row('eslint / lint, both cold', ratio(eslint, time.lint));
}

async function printLongFiles(): Promise<void> {
  for (const lines of [1_000, 10_000]) {
    const { characters, lint, without, search } = await timeLongFile(lines, root);
    row(`${lines} lines, ${Math.round(characters / 1000)} KB`, `${lint.toFixed(1)} ms`);
    row('  without mqtt / the search alone', `${without.toFixed(3)} ms / ${search.toFixed(3)} ms`);
  }
}

async function main(): Promise<void> {
  const [load = 0] = loadavg();
  console.log(
    `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, load ${load.toFixed(1)}, Node ${process.version}`,
  );
  const tree = mkdtempSync(path.join(tmpdir(), 'mqtt-lint-bench-'));
  try {
    await printTree(tree);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
  await printLongFiles();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
