import type * as vscode from 'vscode';
import type { LintInput } from '../../lint/input';
import { mentionsMqtt } from '../../lint/mentionsMqtt';
import type { LintResult } from '../../lint/result';
import { type Linter, loadLinter } from './engine';
import { readLintSettings } from './lintSettings';
import { type ModuleFiles } from './moduleFiles';
import { type ProjectReader } from './projectReader';

/** A text to be linted, of an open document or of a file. */
export interface Source {
  uri: vscode.Uri;
  languageId: string | null;
  text: string;
}

/** What the linter says of a text, and what it was asked. */
export interface Linted {
  linter: Linter;
  input: LintInput;
  result: LintResult;
}

/** A module that was just read may be forgotten at once, because it changes; then the text is linted without it. */
const mostRounds = 3;

/** Lints texts with everything that their places say: project, imported modules, settings. */
export class Linting {
  constructor(
    private readonly projects: ProjectReader,
    private readonly modules: ModuleFiles,
  ) {}

  /** `null` for a text that has nothing to do with mqtt; the linter is not even loaded for it. */
  async lint({ uri, languageId, text }: Source): Promise<Linted | null> {
    if (!mentionsMqtt(text)) return null;
    const [linter, project] = await Promise.all([loadLinter(), this.projects.factsFor(uri)]);
    const input: LintInput = {
      text,
      path: uri.path,
      languageId,
      project,
      modules: this.modules.readerFor(uri),
      settings: readLintSettings(uri),
    };
    let result = linter.lint(input);
    for (let round = 1; result.unread.length > 0 && round < mostRounds; round += 1) {
      await this.modules.load(uri, result.unread);
      result = linter.lint(input);
    }
    return { linter, input, result };
  }
}
