import { type ChildProcess, spawn } from 'node:child_process';
import { guardExit } from '../../../../src/browser/exitGuard';
import { killTree, leadsGroup, whenClosed } from '../../../../src/browser/processTree';

/** A Firefox whose WebDriver BiDi server listens. */
export interface FirefoxProcess {
  /** `ws://127.0.0.1:PORT`. */
  url: string;
  /** Ends it at once, with all its processes, and waits until no process of it is left. */
  close: () => Promise<void>;
}

/** Most of the error output that is kept, in characters. */
const maxErrorOutput = 4000;

const announcement = /WebDriver BiDi listening on (ws:\/\/\S+)/;

/**
 * Starts Firefox and waits until it listens; rejects with what it printed where it ends before, and nothing runs then.
 * The signal's abort ends it at any time.
 */
export async function startFirefox(
  program: string,
  profile: string,
  signal: AbortSignal,
): Promise<FirefoxProcess> {
  signal.throwIfAborted();
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile, 'about:blank'],
    {
      detached: leadsGroup,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile, TMPDIR: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const closed = whenClosed(child);
  const release = guardExit(() => killTree(child));
  const kill = (): void => killTree(child);
  signal.addEventListener('abort', kill);
  const close = async (): Promise<void> => {
    kill();
    await closed;
    signal.removeEventListener('abort', kill);
    release();
  };
  try {
    return { url: await announcedUrl(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function announcedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-maxErrorOutput);
      const url = announcement.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Firefox ended before it listened: ${text}`)));
  });
}
