import * as vscode from 'vscode';
import { bytesMentionMqtt, bytesWithMqtt } from '../../project/sourceBytes';
import { looksMinified, maxFileBytes } from '../../lint/skipped';
import type { Log } from '../log';
import type { Analyses } from './analyses';
import { decodeText } from './decodeText';
import type { Linting } from './linting';
import { positionsIn } from './positions';
import type { ProblemList } from './problemList';
import { openDocument } from './readText';

export interface FileLinterParts {
  linting: Linting;
  analyses: Analyses;
  list: ProblemList;
  log: Log;
}

/** Shows the problems of files, whether they are open or not. */
export class FileLinter {
  constructor(private readonly parts: FileLinterParts) {}

  /** The number of problems in a file; `null` where it has nothing to do with mqtt, or cannot be read. Never rejects. */
  async lint(uri: vscode.Uri): Promise<number | null> {
    try {
      const problems = await this.show(uri);
      if (problems === null) this.parts.list.hide(uri);
      return problems;
    } catch (error) {
      this.parts.log.error(error instanceof Error ? error : String(error));
      return null;
    }
  }

  private async show(uri: vscode.Uri): Promise<number | null> {
    const { linting, list } = this.parts;
    const document = openDocument(uri);
    if (document !== undefined) return this.showDocument(document);
    const text = await readMentioning(uri);
    const linted = text === null ? null : await linting.lint({ uri, languageId: null, text });
    // Once it is open, what is typed decides.
    if (openDocument(uri) !== undefined) return this.show(uri);
    if (text === null || linted === null) return null;
    list.show(uri, linted.result.problems, positionsIn(text));
    return linted.result.problems.length;
  }

  private async showDocument(document: vscode.TextDocument): Promise<number | null> {
    const linted = await this.parts.analyses.of(document);
    if (document.isClosed) return this.show(document.uri);
    if (linted === null) return null;
    const { problems } = linted.result;
    this.parts.list.show(document.uri, problems, (offset) => document.positionAt(offset));
    return problems.length;
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
