import { errors, type Locator, type Page } from 'playwright-core';

/** While the workbench starts, key presses get lost and commands are not there yet: what is tried, is tried again. */
const attempts = 20;
const attemptMs = 1000;

async function retry(action: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await action();
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === attempts) throw error;
    }
  }
}

/** VS Code's box at the top of the window: the command palette, quick picks and input boxes. */
export class QuickInput {
  readonly #page: Page;
  readonly root: Locator;
  readonly input: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.locator('.quick-input-widget');
    this.input = this.root.locator('.quick-input-box input');
  }

  /** The rows whose label is exactly this text: a search for "Save" also lists "Save As…". */
  row(label: string): Locator {
    const exactly = this.#page.locator('.label-name').getByText(label, { exact: true });
    return this.root.locator('.monaco-list-row').filter({ has: exactly });
  }

  /** The first row. What is typed before there are rows leaves some lists empty. */
  anyRow(): Locator {
    return this.root.locator('.monaco-list-row').first();
  }

  /** Opens the command palette with a filter, and leaves it open. */
  async openPalette(filter: string): Promise<void> {
    await retry(async () => {
      await this.#page.keyboard.press('F1');
      await this.input.fill(`>${filter}`, { timeout: attemptMs });
    });
  }

  /**
   * Opens the command palette where it shows a command, and leaves it open.
   * @param label as the palette shows it, for example `MQTT WSS Doctor: Show Log`
   */
  async showCommand(label: string): Promise<void> {
    await retry(async () => {
      await this.openPalette(label);
      try {
        await this.row(label).first().waitFor({ timeout: attemptMs });
      } catch (error) {
        // An open palette does not learn of extensions that VS Code finds meanwhile.
        await this.#page.keyboard.press('Escape');
        throw error;
      }
    });
  }

  /** Runs a command by the label that the palette shows. */
  async runCommand(label: string): Promise<void> {
    await this.showCommand(label);
    await this.pick(label);
  }

  /** Chooses the row with this label. */
  async pick(label: string): Promise<void> {
    await this.row(label).first().click();
  }

  /** Types into the open box; with `accept`, confirms with Enter. */
  async type(text: string, { accept = true } = {}): Promise<void> {
    await this.input.fill(text);
    if (accept) await this.input.press('Enter');
  }

  /** What an input box says about the text in it, for example that it is not a URL. */
  message(): Locator {
    return this.root.locator('.quick-input-message');
  }
}
