import type * as vscode from 'vscode';
import { readText } from './readText';

/** The texts of files that others depend on, read once until they change. */
export class TextFiles {
  private readonly reads = new Map<string, Promise<string | null>>();
  private readonly known = new Map<string, string | null>();

  /** What was read of a file; `null` where there is none, `undefined` where it was not read yet. */
  get(uri: vscode.Uri): string | null | undefined {
    return this.known.get(uri.toString());
  }

  /** The text of a file, as it stands in an editor where it is open; `null` where there is none. Never rejects. */
  read(uri: vscode.Uri): Promise<string | null> {
    const key = uri.toString();
    const begun = this.reads.get(key);
    if (begun !== undefined) return begun;
    const read = readText(uri).then((text) => {
      // Forgotten meanwhile, it may be an old one.
      if (this.reads.get(key) === read) this.known.set(key, text);
      return text;
    });
    this.reads.set(key, read);
    return read;
  }

  /** Has it read anew when it is next asked for; `false` where nobody asked so far. */
  forget(uri: vscode.Uri): boolean {
    this.known.delete(uri.toString());
    return this.reads.delete(uri.toString());
  }

  forgetAll(): void {
    this.known.clear();
    this.reads.clear();
  }
}
