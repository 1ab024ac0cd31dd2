import { noProject, type LintInput } from '../../lint/input';
import { pathFrom } from './base';
import type { LintOptions } from './options';

/** What the linter is given of a file: its path from `base` on, as names of folders above the project say nothing. */
export function inputOf(
  path: string,
  text: string,
  { levels, context }: LintOptions,
  base: string,
): LintInput {
  return {
    text,
    path: pathFrom(base, path) ?? path.replaceAll('\\', '/'),
    languageId: null,
    project: noProject,
    modules: () => null,
    settings: { levels, context },
  };
}
