import path from 'node:path';
import { errors } from 'playwright-core';
import { until } from '../support/until';
import type { Workbench } from './workbench';

const attempts = 20;
const attemptMs = 700;

/**
 * Answers VS Code's own file dialog, which a workbench in a browser has in place of the system's, with the path of a
 * file. It refuses an answer while it reads that file's folder, so the answer is given until it is taken.
 * @param title of the dialog
 */
export async function chooseFile({ quickInput }: Workbench, title: string, file: string): Promise<void> {
  const dialog = quickInput.root.filter({ hasText: title });
  await dialog.waitFor();
  // What is typed before it suggests a path is written over by that.
  await until('the dialog suggests a path', async () => path.isAbsolute(await quickInput.input.inputValue()));
  await quickInput.row('..').waitFor();
  for (let attempt = 1; ; attempt++) {
    await quickInput.type(file);
    try {
      await dialog.waitFor({ state: 'hidden', timeout: attemptMs });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === attempts) throw error;
    }
  }
}
