import type * as vscode from 'vscode';
import type { FileLinter } from './fileLinter';
import { LintScheduler } from './lintScheduler';
import type { ProblemList } from './problemList';
import { openDocument } from './readText';

/** Until a change of many files, as a checkout, is over; in ms. */
const changesPauseMs = 500;

/**
 * The files that the last check of the workspace found to use mqtt. Their problems stay in the list while they are not
 * open, and are looked for again when the file changes, or when a document with it is closed, perhaps without saving.
 */
export class CheckedFiles implements vscode.Disposable {
  private readonly files = new Map<string, vscode.Uri>();
  private readonly scheduler = new LintScheduler<vscode.Uri>(
    {
      run: async (uri) => {
        if (this.files.has(uri.toString()) && openDocument(uri) === undefined) await this.linter.lint(uri);
      },
      keyOf: String,
      isUrgent: () => false,
    },
    changesPauseMs,
  );

  constructor(
    private readonly linter: FileLinter,
    private readonly list: ProblemList,
  ) {}

  /** Lints a file, and keeps an eye on it where it uses mqtt. Resolves to the number of its problems. */
  async check(uri: vscode.Uri): Promise<number | null> {
    const problems = await this.linter.lint(uri);
    if (problems !== null) this.files.set(uri.toString(), uri);
    return problems;
  }

  /** What is known of a file may be outdated. */
  lookAgain(uri: vscode.Uri): void {
    if (this.files.has(uri.toString())) this.scheduler.later(uri);
  }

  lookAtAllAgain(): void {
    for (const uri of this.files.values()) this.scheduler.later(uri);
  }

  /** The same of a folder with everything in it; a file that is gone has no problems. */
  lookAgainIn(folder: vscode.Uri): void {
    const prefix = `${folder.toString()}/`;
    for (const [key, uri] of this.files) if (`${key}/`.startsWith(prefix)) this.scheduler.later(uri);
  }

  forgetAll(): void {
    for (const uri of this.files.values()) if (openDocument(uri) === undefined) this.list.hide(uri);
    this.files.clear();
  }

  dispose(): void {
    this.scheduler.dispose();
  }
}
