import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Generous: the machine may be busy. */
const startLimitMs = 20_000;
const pollMs = 50;

/** Characters that are kept of what a program prints. */
const maxOutput = 4000;

/** A server program that runs in the foreground as a child of the test. */
export interface ChildServer {
  /** Ends the program and waits for its end. */
  stop: () => Promise<void>;
}

/**
 * Starts a server program and waits until each of its ports accepts connections on 127.0.0.1.
 * @throws with what the program printed, where it ends before, or takes too long.
 */
export async function startChildServer(
  program: string,
  args: readonly string[],
  ports: readonly number[],
): Promise<ChildServer> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const state: { output: string; ended: string | null } = { output: '', ended: null };
  const note = (chunk: Buffer): void => {
    state.output = (state.output + chunk.toString('utf8')).slice(-maxOutput);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  child.once('error', (error) => (state.ended = error.message));
  child.once('exit', (code, signal) => (state.ended = `ended with ${code ?? signal ?? 'nothing'}`));
  const deadline = performance.now() + startLimitMs;
  for (const port of ports) {
    while (!(await accepts(port))) {
      if (state.ended === null && performance.now() < deadline) {
        await delay(pollMs);
        continue;
      }
      await stop(child);
      throw new Error(`${program} ${state.ended ?? 'does not listen'}:\n${state.output}`);
    }
  }
  return { stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
