import type { LintInput } from '../../lint/input';
import { pathFrom } from '../../project/base';
import { moduleReaderFor } from '../../project/moduleReader';
import type { ProjectReader } from '../../project/projectReader';
import type { LintOptions } from './options';

/** What the linter is given of a file: its path from `base` on, as names of folders above the project say nothing. */
export function inputOf(
  path: string,
  text: string,
  { levels, context }: LintOptions,
  { base, projects }: { base: string; projects: ProjectReader },
): LintInput {
  return {
    text,
    path: pathFrom(base, path) ?? path.replaceAll('\\', '/'),
    languageId: null,
    project: projects.factsFor(path),
    modules: moduleReaderFor(path),
    settings: { levels, context },
  };
}
