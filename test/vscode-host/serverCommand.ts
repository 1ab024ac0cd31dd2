import { spawnSync } from 'node:child_process';
import type { HostLayout } from './folders';
import { hostNode } from './hostNode';
import { withoutGallery } from './server';

export interface CommandResult {
  status: number;
  output: string;
}

/** Runs one command of the VS Code server, such as `--install-extension <file>`, to its end. */
export function serverCommand(host: HostLayout, args: string[]): CommandResult {
  const run = spawnSync(hostNode(host), [host.serverMain, '--accept-server-license-terms', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...withoutGallery },
  });
  return { status: run.status ?? 1, output: `${run.stdout}${run.stderr}` };
}
