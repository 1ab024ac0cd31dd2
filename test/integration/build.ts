import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const outputFolder = path.resolve(__dirname, '..', '..', 'out', 'test', 'integration');

/** The module that VS Code runs. */
export const testsEntry = path.join(outputFolder, 'index');

/** Bundles the test runner and every `*.test.ts` of this folder for VS Code's extension host. */
export async function buildTests(): Promise<void> {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const tests = files.filter((file) => file.endsWith('.test.ts')).map((file) => path.join(__dirname, file));
  rmSync(outputFolder, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(__dirname, 'index.ts'), ...tests],
    outbase: __dirname,
    outdir: outputFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha's parallel mode, which is not used here, looks for files of its own.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
}
