import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of this test alone, as home and for temporary files, by which everything that a run leaves behind can be told. */
export interface Surroundings {
  folder: string;
  /** Files and folders that are left. */
  files: () => string[];
  /** Process ids of what was started with a profile in the folder; Linux only. */
  processes: (commandPart?: string) => number[];
  /** Gives `TMPDIR` and `HOME` back. */
  restore: () => void;
}

const variables = ['TMPDIR', 'HOME'] as const;

export function surround(): Surroundings {
  const before = variables.map((name) => [name, process.env[name]] as const);
  const folder = mkdtempSync(path.join(tmpdir(), 'leftovers-'));
  for (const name of variables) process.env[name] = folder;
  return {
    folder,
    files: () => readdirSync(folder),
    processes: (commandPart) => processesNaming(folder, commandPart),
    restore: () => {
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Process ids, but this one, with the folder and the other text in their command lines; Linux only. */
export function processesNaming(folder: string, commandPart = ''): number[] {
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
