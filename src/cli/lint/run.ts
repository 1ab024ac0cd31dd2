import { writeFileSync } from 'node:fs';
import type { ProjectReader } from '../../project/projectReader';
import { inputOf } from './input';
import { lintText, repairText, type Engine, type LintedText } from '../../lint/repairText';
import { filesFor, type FoundFile } from './operands';
import type { LintOptions } from './options';
import type { Decoded } from '../../project/sourceBytes';
import { sourceOf, type Note } from './source';

/** What a run needs of its surroundings. */
export interface Surroundings {
  /** Asked for at the first file that mentions mqtt, and then at each. */
  loadEngine: () => Promise<Engine>;
  /** The folder that paths are told from. */
  base: string;
  projects: ProjectReader;
  signal: AbortSignal;
  note: Note;
  /** Takes the number of files looked at, now and then. */
  progress: (count: number) => void;
}

/** A file with problems; their positions are in its text without a byte order mark. */
export interface LintedFile extends LintedText {
  /** Absolute. */
  path: string;
}

export interface RunOutcome {
  /** Those with problems, by path. */
  files: readonly LintedFile[];
  /** So many files were written. */
  repaired: number;
  /** Some file could not be read, linted or written. */
  incomplete: boolean;
}

type OnError = (path: string, error: unknown) => void;

/** Signals and the terminal get their turn after so many milliseconds of work. */
const pauseAfterMs = 50;

/** Lints, and repairs where asked to, all files of a command line. Throws `UsageError` before anything is written. */
export async function lintFiles(options: LintOptions, around: Surroundings): Promise<RunOutcome> {
  const files: LintedFile[] = [];
  const outcome = { files, repaired: 0, incomplete: false };
  const onError: OnError = (path, error) => {
    outcome.incomplete = true;
    around.note(path, error instanceof Error ? error.message : String(error));
  };
  let count = 0;
  let pausedAt = performance.now();
  for (const file of filesFor(options.paths, onError)) {
    if (around.signal.aborted) break;
    try {
      // Nothing is waited for but for the few files that need it.
      const source = sourceOf(file, around.note);
      const linted = source === null ? null : await lintFile(file.path, source, options, around, onError);
      if (linted?.written === true) outcome.repaired++;
      if (linted !== null && linted.problems.length > 0) files.push({ path: file.path, ...linted });
    } catch (error) {
      if (!isGone(file, error)) onError(file.path, error);
    }
    count++;
    if (performance.now() - pausedAt > pauseAfterMs) {
      around.progress(count);
      await new Promise(setImmediate);
      pausedAt = performance.now();
    }
  }
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  return outcome;
}

async function lintFile(
  path: string,
  source: Decoded,
  options: LintOptions,
  { loadEngine, base, projects }: Surroundings,
  onError: OnError,
): Promise<LintedText & { written: boolean }> {
  const engine = await loadEngine();
  const input = inputOf(path, source.text, options, { base, projects });
  if (options.fix) {
    const repaired = repairText(input, engine);
    if (repaired.text === source.text) return { ...repaired, written: false };
    try {
      // In place, so that mode, owner and links stay as they are.
      writeFileSync(path, source.mark + repaired.text);
      return { ...repaired, written: true };
    } catch (error) {
      onError(path, error);
    }
  }
  return { ...lintText(input, engine), written: false };
}

/** A file of a folder may be removed while the folder is walked. */
function isGone(file: FoundFile, error: unknown): boolean {
  return !file.named && (error as NodeJS.ErrnoException).code === 'ENOENT';
}
