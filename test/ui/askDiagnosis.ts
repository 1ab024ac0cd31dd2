import { commandLabel, type Locale } from './commandLabel';
import { DiagnosisPanel } from './diagnosisPanel';
import { textsIn, type TextIn } from './texts';
import type { Workbench } from './workbench';

export interface Login {
  username: string;
  password: string;
  /** Whether VS Code is to keep it, and for which broker, as `host:port`. */
  saveFor?: string;
}

/** Answers the questions of the diagnosis command as a user does, with the keyboard. */
export class AskDiagnosis {
  readonly #workbench: Workbench;
  readonly #text: TextIn;
  readonly #locale: Locale;

  constructor(workbench: Workbench, locale: Locale = 'en') {
    this.#workbench = workbench;
    this.#text = textsIn(locale);
    this.#locale = locale;
  }

  /** Opens the first question. */
  async open(): Promise<void> {
    await this.#workbench.quickInput.runCommand(commandLabel('diagnose', this.#locale));
    await this.#workbench.quickInput.root.getByText('(1/3)').waitFor();
  }

  /** Types a URL and, without a look at the list, Enter; then skips the other questions, or gives a login. */
  async diagnose(url: string, login?: Login): Promise<DiagnosisPanel> {
    await this.open();
    await this.#workbench.quickInput.type(url);
    return this.#answerTheRest(url, login);
  }

  /** Chooses a listener of the practice broker, which runs in VS Code, by its title. */
  async diagnoseListener(title: string): Promise<DiagnosisPanel> {
    const { quickInput } = this.#workbench;
    await this.open();
    await quickInput.type(title, { accept: false });
    const url = await quickInput.row(title).locator('.label-description').innerText();
    await quickInput.pick(title);
    return this.#answerTheRest(url);
  }

  /** From the second question on. */
  async #answerTheRest(url: string, login?: Login): Promise<DiagnosisPanel> {
    const { quickInput } = this.#workbench;
    await quickInput.root.getByText('(2/3)').waitFor();
    await quickInput.input.press('Enter');
    await quickInput.root.getByText('(3/3)').waitFor();
    await quickInput.anyRow().waitFor();
    if (login === undefined) await quickInput.input.press('Enter');
    else await this.#logIn(login);
    const panel = new DiagnosisPanel(this.#workbench);
    await panel.showsTarget(url);
    return panel;
  }

  async #logIn({ username, password, saveFor }: Login): Promise<void> {
    const { quickInput } = this.#workbench;
    await quickInput.pick(this.#text('Enter…'));
    await quickInput.message().getByText(this.#text('User name')).waitFor();
    await quickInput.type(username);
    await quickInput.message().getByText(this.#text('Password; leave it empty for none')).waitFor();
    await quickInput.type(password);
    await quickInput.pick(
      saveFor === undefined ? this.#text('Use once') : this.#text('Save for {0}', saveFor),
    );
  }
}
