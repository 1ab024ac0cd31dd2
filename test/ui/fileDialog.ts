import { existsSync } from 'node:fs';
import path from 'node:path';
import { errors } from 'playwright-core';
import type { Workbench } from './workbench';

const attempts = 10;
const attemptMs = 2000;

/**
 * Answers VS Code's own file dialog, which a workbench in a browser has in place of the system's, with the path of a
 * file. It refuses an answer while it reads that file's folder, so the answer is given until it is taken.
 * @param title of the dialog
 */
export async function chooseFile({ quickInput }: Workbench, title: string, file: string): Promise<void> {
  const dialog = quickInput.root.filter({ hasText: title });
  await dialog.waitFor();
  // It writes its own suggestion over what was typed before it lists the files beside that.
  await quickInput.row('..').waitFor();
  for (let attempt = 1; ; attempt++) {
    await quickInput.type(file, { accept: false });
    try {
      if (existsSync(file)) await quickInput.row(path.basename(file)).waitFor({ timeout: attemptMs });
      await quickInput.input.press('Enter');
      await dialog.waitFor({ state: 'hidden', timeout: attemptMs });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === attempts) throw error;
    }
  }
}
