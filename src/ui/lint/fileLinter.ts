import * as vscode from 'vscode';
import { bytesWithMqtt } from '../../cli/lint/read';
import { looksMinified, maxFileBytes } from '../../cli/lint/skipped';
import type { Analyses } from './analyses';
import { bytesMentionMqtt, decodeText } from './decodeText';
import type { Linting } from './linting';
import { positionsIn } from './positions';
import type { ProblemList } from './problemList';
import { openDocument } from './readText';

/** Shows the problems of files, whether they are open or not. */
export class FileLinter {
  constructor(
    private readonly linting: Linting,
    private readonly analyses: Analyses,
    private readonly list: ProblemList,
  ) {}

  /** The number of problems in a file; `null` where it has nothing to do with mqtt, or cannot be read. */
  async lint(uri: vscode.Uri): Promise<number | null> {
    const document = openDocument(uri);
    if (document !== undefined) return this.lintDocument(document);
    const text = await readMentioning(uri);
    const linted = text === null ? null : await this.linting.lint({ uri, languageId: null, text });
    // Once it is open, what is typed decides.
    if (openDocument(uri) !== undefined) return this.lint(uri);
    if (text === null || linted === null) return this.nothing(uri);
    this.list.show(uri, linted.result.problems, positionsIn(text));
    return linted.result.problems.length;
  }

  private async lintDocument(document: vscode.TextDocument): Promise<number | null> {
    const linted = await this.analyses.of(document);
    if (linted === null) return this.nothing(document.uri);
    this.list.show(document.uri, linted.result.problems, (offset) => document.positionAt(offset));
    return linted.result.problems.length;
  }

  private nothing(uri: vscode.Uri): null {
    this.list.hide(uri);
    return null;
  }
}

/** The text of a file if it mentions mqtt and a person may have written it; decoded only then. */
async function readMentioning(uri: vscode.Uri): Promise<string | null> {
  const bytes = await bytesMentioning(uri);
  if (bytes === null) return null;
  const text = decodeText(bytes);
  return looksMinified(text) ? null : text;
}

async function bytesMentioning(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    // VS Code asks its window before each access, which takes a hundred times as long.
    if (uri.scheme === 'file') return bytesWithMqtt(uri.fsPath, false);
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxFileBytes) return null;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytesMentionMqtt(bytes) ? bytes : null;
  } catch {
    return null;
  }
}
