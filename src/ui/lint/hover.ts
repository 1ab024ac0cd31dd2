import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import { rangeIn } from './documentEdits';
import { lintedDocuments } from './documents';

/** Explains the options of a connection where the mouse rests on one. */
export class OptionHover implements vscode.HoverProvider {
  private constructor(private readonly analyses: Analyses) {}

  static register(analyses: Analyses): vscode.Disposable {
    return vscode.languages.registerHoverProvider(lintedDocuments, new OptionHover(analyses));
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const linted = await this.analyses.of(document);
    const help = linted?.linter.optionHelpAt(linted.input, document.offsetAt(position));
    if (help == null) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(help.markdown), rangeIn(document, help.range));
  }
}
