import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** The files that pin the host; they are copied to where it is installed. */
export const pinFiles = ['package.json', 'package-lock.json', '.npmrc'] as const;

/** Replaces a native module of VS Code that is not compiled. */
export const spdlogFile = 'spdlog.cjs';

/** Where the pins lie in this checkout. */
export const pinFolder = __dirname;

/** An installed host, as folders and files. */
export interface HostLayout {
  root: string;
  codeServer: string;
  /** The VS Code server inside code-server. */
  vscode: string;
  serverMain: string;
}

/**
 * The folder in the user's cache that holds the host of these pins. It is named by what it is made from, so that a
 * fresh clone finds what an earlier one installed, and changed pins never meet an old install.
 */
export function cachedHostFolder(): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
  const sources = [...pinFiles, spdlogFile].map((file) => readFileSync(path.join(pinFolder, file)));
  const hash = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 16);
  return path.join(cache, 'mqtt-wss-doctor', 'vscode-host', `${hash}-${process.platform}-${process.arch}`);
}

export function hostLayout(root: string): HostLayout {
  const codeServer = path.join(root, 'node_modules', 'code-server');
  const vscode = path.join(codeServer, 'lib', 'vscode');
  return { root, codeServer, vscode, serverMain: path.join(vscode, 'out', 'server-main.js') };
}
