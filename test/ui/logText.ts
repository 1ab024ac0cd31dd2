import type { Workbench } from './workbench';

/** What the visible output channel says; the whole of it where it fits into the window. */
export async function logText({ page, quickInput }: Workbench): Promise<string> {
  const lines = page.locator('.part.panel .view-lines');
  await lines.waitFor();
  await quickInput.runCommand('View: Toggle Maximized Panel');
  await page.locator('.part.editor').waitFor({ state: 'hidden' });
  const text = await lines.innerText();
  await quickInput.runCommand('View: Toggle Maximized Panel');
  return text.replaceAll(/\s+/g, ' ');
}
