import type * as vscode from 'vscode';
import type { ModuleReader } from '../../lint/input';
import { moduleCandidates } from '../../lint/modules';
import type { TextFiles } from './textFiles';

/** The modules that documents import by relative paths. */
export class ModuleFiles {
  constructor(private readonly files: TextFiles) {}

  /** For imports of this document; says `unread` of what `load` was not asked for. */
  readerFor(document: vscode.Uri): ModuleReader {
    return (specifier) => {
      for (const candidate of candidatesOf(document, specifier)) {
        const text = this.files.get(candidate);
        if (text === undefined) return 'unread';
        if (text !== null) return { path: candidate.path, text };
      }
      return null;
    };
  }

  async load(document: vscode.Uri, specifiers: readonly string[]): Promise<void> {
    const candidates = specifiers.flatMap((specifier) => candidatesOf(document, specifier));
    await Promise.all(candidates.map((candidate) => this.files.read(candidate)));
  }
}

function candidatesOf(document: vscode.Uri, specifier: string): vscode.Uri[] {
  return moduleCandidates(document.path, specifier).map((path) => document.with({ path }));
}
