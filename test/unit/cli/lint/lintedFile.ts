import type { LintedFile } from '../../../../src/cli/lint/run';
import { noProject, defaultSettings } from '../../../../src/lint/input';
import { fakeEngine } from './fakeEngine';

/** A file as the run hands it to the formats, with the problems that the made-up linter finds in it. */
export function lintedFile(path: string, text: string): LintedFile {
  const { problems } = fakeEngine.lint({
    ...{ text, path, languageId: null },
    ...{ project: noProject, modules: () => null, settings: defaultSettings },
  });
  return { path, text, problems };
}
