import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { HostLayout } from './folders';
import { hostNode } from './hostNode';
import { endGroup, killGroup } from './processGroup';
import { changeSettings, registerLanguage } from './userData';

export interface ServerOptions {
  host: HostLayout;
  userDataDir: string;
  extensionsDir: string;
  /**
   * Lets the page name an extension under development and its tests. VS Code hides notifications and dialogs then,
   * so UI tests go without it.
   */
  testDriver?: boolean;
  /** Display language, for example `zh-cn`; English when left out. */
  locale?: string;
  /** Added to the environment of the extension host. */
  env?: NodeJS.ProcessEnv;
}

export interface VscodeServer {
  /** Where the workbench is served, for example `http://127.0.0.1:40001`. */
  origin: string;
  logFile: string;
  /** The address of a file of this machine as the workbench writes it. */
  remoteUri(file: string): string;
  /** Ends the server and its extension hosts, and removes its own files. */
  stop(): Promise<void>;
}

/** No gallery: nothing in a test may look for extensions outside. */
export const withoutGallery = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

/** How long the server may take until it listens, in milliseconds. */
const startLimitMs = 30_000;

/**
 * Starts the VS Code server on a free port of 127.0.0.1.
 * @throws with the end of its log when it does not listen in time
 */
export async function startServer(options: ServerOptions): Promise<VscodeServer> {
  mkdirSync(options.extensionsDir, { recursive: true });
  changeSettings(options.userDataDir, {});
  if (options.locale !== undefined) registerLanguage(options.userDataDir, options.locale);
  const folder = mkdtempSync(path.join(tmpdir(), 'vscode-server-'));
  const logFile = path.join(folder, 'server.log');
  const server = launch(options, folder, logFile);
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  // An interrupted test run exits without stopping what it started.
  const onExit = (): void => {
    killGroup(server);
    removeFolder();
  };
  process.once('exit', onExit);
  const stop = async (): Promise<void> => {
    await endGroup(server);
    removeFolder();
    process.off('exit', onExit);
  };
  try {
    const authority = `127.0.0.1:${await listeningPort(server, logFile)}`;
    const remoteUri = (file: string): string => `vscode-remote://${authority}${path.resolve(file)}`;
    return { origin: `http://${authority}`, logFile, remoteUri, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function launch(options: ServerOptions, folder: string, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a');
  try {
    return spawn(hostNode(options.host), serverArguments(options, folder), {
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, XDG_RUNTIME_DIR: folder, ...withoutGallery, ...options.env },
    });
  } finally {
    closeSync(log);
  }
}

function serverArguments(options: ServerOptions, folder: string): string[] {
  return [
    options.host.serverMain,
    ...['--accept-server-license-terms', '--without-connection-token'],
    ...['--host', '127.0.0.1', '--port', '0'],
    ...['--server-data-dir', path.join(folder, 'server')],
    ...['--user-data-dir', options.userDataDir, '--extensions-dir', options.extensionsDir],
    ...['--disable-telemetry', '--telemetry-level', 'off', '--disable-experiments'],
    ...['--disable-workspace-trust', '--force-disable-user-env'],
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(options.locale === undefined ? [] : ['--locale', options.locale]),
  ];
}

async function listeningPort(server: ChildProcess, logFile: string): Promise<number> {
  const deadline = Date.now() + startLimitMs;
  while (server.exitCode === null && Date.now() < deadline) {
    const port = /Extension host agent listening on (\d+)/.exec(readFileSync(logFile, 'utf8'))?.[1];
    if (port !== undefined) return Number(port);
    await delay(50);
  }
  throw new Error(`The VS Code server did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
}
