import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The visible diagnosis panel, in whatever language it speaks. */
export class DiagnosisPanel {
  readonly #document: FrameLocator;
  readonly runAgain: Locator;
  readonly cancel: Locator;
  /** The verdict, or that the diagnosis is running. */
  readonly headline: Locator;
  readonly nextStep: Locator;
  /** That the run has ended early. */
  readonly notice: Locator;
  readonly findings: Locator;
  readonly steps: Locator;
  readonly certificates: Locator;

  constructor(workbench: Workbench) {
    this.#document = workbench.webview();
    this.runAgain = this.#document.locator('#run-again');
    this.cancel = this.#document.locator('#cancel');
    this.headline = this.#document.locator('.verdict h2');
    this.nextStep = this.#document.locator('.verdict p');
    this.notice = this.#document.locator('.notice');
    this.findings = this.#document.locator('.finding');
    this.steps = this.#document.locator('.ladder > li');
    this.certificates = this.#document.locator('.chain > li');
  }

  /** Resolves once this URL is what the panel is about. */
  async showsTarget(url: string): Promise<void> {
    await this.#document.locator('h1').getByText(url, { exact: true }).waitFor();
  }

  /** Resolves once no diagnosis is running; to the verdict. */
  async verdict(): Promise<string> {
    await this.runAgain.waitFor();
    return this.headline.innerText();
  }

  /** Starts the diagnosis anew and resolves to its verdict. */
  async verdictOfNextRun(): Promise<string> {
    await this.runAgain.click();
    await this.cancel.waitFor();
    return this.verdict();
  }

  /** The texts of the table's rows, the heading left out. */
  async clients(): Promise<string[]> {
    return this.#document.locator('tbody').getByRole('row').allInnerTexts();
  }

  button(name: string): Locator {
    return this.#document.getByRole('button', { name, exact: true });
  }

  text(text: string): Locator {
    return this.#document.getByText(text);
  }

  /** All that the page holds, shown or not. */
  async html(): Promise<string> {
    return this.#document.locator('body').innerHTML();
  }
}
