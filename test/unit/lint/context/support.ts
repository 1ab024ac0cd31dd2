import type { Context } from '../../../../src/lint/context/context';
import { decideContext } from '../../../../src/lint/context/decide';
import { noProject, type ProjectFacts } from '../../../../src/lint/input';
import { parseScripts } from '../../../../src/lint/parse/parse';
import { isMarkup, languageOf } from '../../../../src/lint/text/language';

/** A file, and where its code is expected to run. */
export interface Sample {
  path: string;
  text: string;
  where: Context['where'];
  platform?: Context['platform'];
  project?: Partial<ProjectFacts>;
}

export function contextOf({ path, text, project }: Pick<Sample, 'path' | 'text' | 'project'>): Context {
  const language = languageOf(path, null);
  if (language === null) throw new Error(`No language for ${path}`);
  const scripts = parseScripts(text, language, path);
  const markup = isMarkup(language) ? { scripts: [], csps: [] } : null;
  return decideContext({ path, language, scripts, markup, project: { ...noProject, ...project } });
}

export function dependsOn(...names: string[]): Partial<ProjectFacts> {
  return { dependencies: new Set(names) };
}
