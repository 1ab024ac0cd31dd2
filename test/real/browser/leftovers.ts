import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for temporary files of this test alone, by which everything that a run leaves behind can be told. */
export interface Surroundings {
  folder: string;
  /** Files and folders that are left. */
  files: () => string[];
  /** Process ids of what was started with a profile in the folder; Linux only. */
  processes: (commandPart?: string) => number[];
  /** Gives `TMPDIR` back. */
  restore: () => void;
}

export function surround(): Surroundings {
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(path.join(tmpdir(), 'leftovers-'));
  process.env['TMPDIR'] = folder;
  return {
    folder,
    files: () => readdirSync(folder),
    processes: (commandPart = '') => processesNaming(folder, commandPart),
    restore: () => {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function processesNaming(folder: string, commandPart: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      const command = commandOf(pid);
      return command.includes(folder) && command.includes(commandPart);
    })
    .map(Number);
}

/** Empty for a process that has ended meanwhile. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
