import type { Workbench } from './workbench';

/** Lets VS Code use the clipboard of its browser, as a user allows it once. */
export async function allowClipboard({ page }: Workbench): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

export async function clipboardText({ page }: Workbench): Promise<string> {
  return page.evaluate<string>('navigator.clipboard.readText()');
}
