import { errors, type Locator } from 'playwright-core';
import { until } from '../support/until';
import type { Workbench } from './workbench';

/** The text editor in front, as a user sees it. */
export class CodeEditor {
  readonly #workbench: Workbench;
  readonly root: Locator;
  readonly hover: Locator;
  /** The menu of the light bulb. */
  readonly actions: Locator;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    const { page } = workbench;
    this.root = page.locator('.editor-group-container.active .monaco-editor').first();
    this.hover = page.locator('.monaco-hover:not(.hidden) .hover-contents').filter({ visible: true });
    this.actions = page.locator('.action-widget');
  }

  /** Opens a file of the workspace by its name. */
  async open(name: string): Promise<void> {
    const { page, quickInput } = this.#workbench;
    await page.keyboard.press('Control+P');
    await quickInput.type(name, { accept: false });
    await quickInput.pick(name);
    await this.root.locator('.view-line').first().waitFor();
  }

  squiggles(level: 'error' | 'warning' | 'info'): Locator {
    return this.root.locator(`.squiggly-${level}`);
  }

  /** The part of the code that shows exactly this text, as a token of the syntax colouring. */
  token(text: string): Locator {
    return this.root.locator('.view-line span span').getByText(text, { exact: true }).first();
  }

  /** Rests the mouse on a token until its hover is there, and resolves to the hover's text. */
  async hoverText(token: string): Promise<string> {
    await until(`there is a hover for ${token}`, async () => {
      await this.#workbench.page.mouse.move(2, 2);
      await this.token(token).hover();
      return isThere(this.hover.first());
    });
    return (await this.hover.allInnerTexts()).join('\n');
  }

  /** Puts the cursor into a token and opens the menu of the light bulb; resolves to its entries. */
  async showActions(token: string): Promise<string[]> {
    const { page } = this.#workbench;
    await until(`there are actions for ${token}`, async () => {
      await this.token(token).click();
      await page.keyboard.press('Control+.');
      return isThere(this.actions.locator('.monaco-list-row').first());
    });
    return this.actions.locator('.monaco-list-row .title').allInnerTexts();
  }

  async chooseAction(title: string): Promise<void> {
    await this.actions.locator('.monaco-list-row').filter({ hasText: title }).first().click();
  }

  /** The lines in sight. */
  async text(): Promise<string> {
    const lines = await this.root.locator('.view-line').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }
}

/** While the workbench is busy, key presses and mouse moves get lost: what is tried, is tried again. */
async function isThere(element: Locator): Promise<boolean> {
  try {
    await element.waitFor({ timeout: 3000 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}
