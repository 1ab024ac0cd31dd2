import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a process may take to end by itself, in milliseconds. */
const graceMs = 2000;

/** Ends a process that was started `detached`, with all that it has started: politely first, then by force. */
export async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined) return;
  const alive = leader.exitCode === null && leader.signalCode === null;
  const exited = alive ? once(leader, 'exit') : Promise.resolve();
  signalGroup(leader.pid, 'SIGTERM');
  await Promise.race([exited, delay(graceMs, undefined, { ref: false })]);
  signalGroup(leader.pid, 'SIGKILL');
  await exited;
}

/** Ends such a process at once, for use while this process itself exits. */
export function killGroup(leader: ChildProcess): void {
  if (leader.pid !== undefined) signalGroup(leader.pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
