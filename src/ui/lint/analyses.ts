import * as vscode from 'vscode';
import { isLinted, longestText } from './documents';
import type { Linted, Linting } from './linting';

interface Entry {
  version: number;
  linted: Promise<Linted | null>;
}

/** What the linter says of open documents, computed once for each version of one. */
export class Analyses implements vscode.Disposable {
  private entries = new WeakMap<vscode.TextDocument, Entry>();
  private readonly outdated = new vscode.EventEmitter<void>();
  /** Everything has to be asked anew, though no document changed. */
  readonly onDidOutdate = this.outdated.event;

  constructor(private readonly linting: Linting) {}

  /**
   * Of the document as it is now; `null` where it has nothing to do with mqtt, or changed meanwhile, so that positions
   * would be wrong.
   */
  async of(document: vscode.TextDocument): Promise<Linted | null> {
    const { version } = document;
    const linted = await this.entryOf(document).linted;
    return document.version === version ? linted : null;
  }

  forget(document: vscode.TextDocument): void {
    this.entries.delete(document);
  }

  forgetAll(): void {
    this.entries = new WeakMap();
    this.outdated.fire();
  }

  dispose(): void {
    this.outdated.dispose();
  }

  private entryOf(document: vscode.TextDocument): Entry {
    const known = this.entries.get(document);
    if (known?.version === document.version) return known;
    const entry = { version: document.version, linted: this.lint(document) };
    this.entries.set(document, entry);
    return entry;
  }

  private lint(document: vscode.TextDocument): Promise<Linted | null> {
    if (!isLinted(document)) return Promise.resolve(null);
    const text = document.getText();
    const { uri, languageId } = document;
    return text.length > longestText ? Promise.resolve(null) : this.linting.lint({ uri, languageId, text });
  }
}
