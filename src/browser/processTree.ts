import { type ChildProcess, spawnSync } from 'node:child_process';

/** Whether a process that is started here leads a group of its own, by which all its children can be ended. */
export const leadsGroup = process.platform !== 'win32';

/**
 * Ends a process and all that it started, at once. Synchronous, so that it also works while this process exits.
 * Chromium's helpers outlive their parent otherwise, and a wrapper script is not the browser itself.
 */
export function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (!leadsGroup) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // No process of the group is left.
  }
}

/** Resolves once the process has ended and all of its output was read, or at once where it never started. */
export function whenClosed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return Promise.resolve();
  return new Promise((resolve) => child.once('close', () => resolve()));
}
