import { setImmediate } from 'node:timers/promises';
import type * as vscode from 'vscode';
import type { CheckedFiles } from './checkedFiles';
import { findSourceFiles } from './sourceFiles';

/** How far a check has come, or how it ended. */
export interface CheckState {
  /** Files that were looked at, of all that there are. */
  done: number;
  total: number;
  problems: number;
  filesWithProblems: number;
  cancelled: boolean;
}

/** Files that are read at the same time, where reading means waiting. */
const atOnce = 32;
/** After how long the editor gets its turn, in ms: what is typed meanwhile goes first. */
const sliceMs = 10;

/** Lints every file of the folders; what was found until a cancellation stays. */
export async function checkFolders(
  folders: readonly vscode.Uri[],
  checked: CheckedFiles,
  report: (state: CheckState) => void,
  token: vscode.CancellationToken,
): Promise<CheckState> {
  const files = await findAll(folders, token);
  checked.forgetAll();
  const state = { done: 0, total: files.length, problems: 0, filesWithProblems: 0, cancelled: false };
  const waiting = files.values();
  let turnEnded = performance.now();
  const work = async () => {
    for (const file of waiting) {
      if (token.isCancellationRequested) break;
      const problems = (await checked.check(file)) ?? 0;
      state.done += 1;
      state.problems += problems;
      if (problems > 0) state.filesWithProblems += 1;
      report(state);
      if (performance.now() - turnEnded < sliceMs) continue;
      await setImmediate();
      turnEnded = performance.now();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ...state, cancelled: token.isCancellationRequested };
}

/** A file of two folders, one in the other, counts once. */
async function findAll(
  folders: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const folder of folders)
    for (const file of await findSourceFiles(folder, token)) found.set(file.toString(), file);
  return [...found.values()];
}
