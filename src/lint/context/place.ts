import type { ProjectFacts } from '../input';
import { isMarkup, type Language } from '../text/language';
import type { CodeFacts } from './codeFacts';
import { type Evidence, evidenceOf } from './evidence';
import { folderTable, helperName, placeTable } from './placeTable';

/** Folders further up may be anyone's, as in `/home/server/…`. */
const foldersThatCount = 5;

/** What a file's kind, place and first lines say about where it runs. */
export function placeEvidence(
  path: string,
  language: Language,
  project: ProjectFacts,
  { directives, shebang, jsx, imports }: CodeFacts,
): Evidence[] {
  const found: Evidence[] = [];
  if (language === 'html' || language === 'php')
    found.push(evidenceOf(['browser', 8, 'page'], `is ${language}`));
  else if (isMarkup(language)) found.push(evidenceOf(['browser', 8], `is ${language}`));
  if (directives.has('use client')) found.push(evidenceOf(['browser', 10], "says 'use client'"));
  else if (directives.has('use server')) found.push(evidenceOf(['node', 10, 'server'], "says 'use server'"));
  else if (jsx && isServerComponent(path, project)) {
    const hooks = imports.some(({ names }) => names.some((name) => /^use[A-Z]/.test(name)));
    if (!hooks) found.push(evidenceOf(['node', 6, 'server'], 'is a server component'));
  }
  if (shebang) found.push(evidenceOf(['node', 10], 'has a shebang'));
  const rooted = path.startsWith('/') ? path : `/${path}`;
  const place = placeTable.find(([pattern]) => pattern.test(rooted));
  if (place !== undefined) found.push(evidenceOf(place[1], `is called ${baseName(rooted)}`));
  else found.push(...folderEvidence(rooted));
  if (helperName.test(baseName(rooted))) found.push(evidenceOf(['node', 2], `is called ${baseName(rooted)}`));
  return found;
}

/** In Next's `app` folder components run on the server, unless they say otherwise or are imported by one that does. */
function isServerComponent(path: string, { dependencies }: ProjectFacts): boolean {
  return dependencies.has('next') && /(^|\/)app\//.test(path);
}

function folderEvidence(path: string): Evidence[] {
  const folders = path.split('/').slice(0, -1).slice(-foldersThatCount).reverse();
  const folder = folders.find((name) => Object.hasOwn(folderTable, name));
  const leaning = folder === undefined ? undefined : folderTable[folder];
  return folder === undefined || leaning === undefined ? [] : [evidenceOf(leaning, `lies in ${folder}/`)];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
