import { type ChildProcess, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { asBrowserError, BrowserError, errorCode } from './errors';
import { browserEnvironment } from './environment';
import { guardExit } from './exitGuard';
import { commandLine, type FlagOptions } from './flags';
import { requiredText } from './json';
import { killTree, leadsGroup, whenClosed } from './processTree';
import type { Profile } from './profile';
import { DevToolsConnection } from './connection';

export interface LaunchOptions extends FlagOptions {
  /** Executable. */
  path: string;
  profile: Profile;
  /** Give the browser the profile's home folder in place of the user's. */
  ownHome: boolean;
}

export interface RunningBrowser {
  connection: DevToolsConnection;
  /** As `Chrome 156.0.8078.108`, which Chromium calls itself, too. */
  product: string;
  /** As it would be with a window: some servers refuse a headless browser for its name. */
  userAgent: string;
  /** Ends it at once, with all its processes; what waits for it rejects with `reason`. */
  kill: (reason: BrowserError) => void;
  /** Ends it and waits until no process of it is left. */
  close: () => Promise<void>;
}

/** Most of the browser's error output that is kept, in characters. */
const maxErrorOutput = 4000;

/**
 * Starts a browser and waits until it answers. Rejects with a `BrowserError` of kind `launch`, whose message ends with
 * what the browser printed, or with the reason of `signal`'s abort; nothing runs any more then.
 */
export async function launch(options: LaunchOptions, signal: AbortSignal): Promise<RunningBrowser> {
  signal.throwIfAborted();
  const child = start(options);
  const closed = whenClosed(child);
  const connection = connect(child);
  const release = guardExit(() => killTree(child));
  const errorOutput = keepTail(child);
  const kill = (reason: BrowserError) => {
    connection.end(reason);
    killTree(child);
  };
  const close = async () => {
    kill(new BrowserError('crashed', 'CLOSED', 'closed'));
    await closed;
    release();
  };
  const onAbort = () => kill(new BrowserError('timeout', 'ABORTED', 'ended while starting'));
  signal.addEventListener('abort', onAbort);
  try {
    const version = await connection.send('Browser.getVersion');
    return {
      connection,
      product: withoutHeadless(requiredText(version, 'product')).replace('/', ' '),
      userAgent: withoutHeadless(requiredText(version, 'userAgent')),
      kill,
      close,
    };
  } catch (error) {
    await close();
    signal.throwIfAborted();
    throw launchError(error, errorOutput());
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function start(options: LaunchOptions): ChildProcess {
  try {
    return spawn(options.path, commandLine(options), {
      detached: leadsGroup,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: browserEnvironment(options.profile, options.ownHome),
      windowsHide: true,
    });
  } catch (error) {
    throw launchError(error, '');
  }
}

function connect(child: ChildProcess): DevToolsConnection {
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
    killTree(child);
    throw new BrowserError('launch', 'NO_PIPE', 'the pipes to the browser could not be opened');
  }
  const connection = new DevToolsConnection(toBrowser, fromBrowser);
  child.on('error', (error) => {
    connection.end(new BrowserError('launch', errorCode(error) ?? error.name, error.message));
  });
  child.on('exit', (code, signal) => {
    connection.end(new BrowserError('crashed', signal ?? `exit ${code ?? 0}`, 'the browser ended'));
  });
  return connection;
}

function keepTail(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-maxErrorOutput);
  });
  return () => text.trim();
}

function withoutHeadless(text: string): string {
  return text.replace('Headless', '');
}

function launchError(error: unknown, errorOutput: string): BrowserError {
  const { code, message } = asBrowserError(error);
  return new BrowserError('launch', code, errorOutput === '' ? message : errorOutput);
}
