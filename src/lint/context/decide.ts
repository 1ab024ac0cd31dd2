import type { ProjectFacts } from '../input';
import type { Script } from '../parse/script';
import type { Language } from '../text/language';
import type { Markup } from '../text/markup';
import type { Context } from './context';
import { environmentEvidence } from './environment';
import type { Evidence } from './evidence';
import { serverSideOnly } from './frontmatter';
import { importEvidence } from './imports';
import { nameEvidence } from './names';
import { placeEvidence } from './place';
import { platformOf } from './platform';
import { projectEvidence } from './projectEvidence';
import { isTestFile } from './testFile';
import { codeFactsOf } from './walk';

/** What is looked at to tell where a file runs. */
export interface ContextInput {
  path: string;
  language: Language;
  scripts: readonly Script[];
  /** `null` in a file that is all script. */
  markup: Markup | null;
  project: ProjectFacts;
}

/** By so much one side must outweigh the other: as much as one clear sign, such as `__dirname`, weighs. */
const margin = 4;

/** A sign of this weight does not lie: what contradicts it means that the code has both sides, as Electron's windows have. */
const sure = 5;

/**
 * Tells where the code of a file runs from the evidence in it. A file with too little or with contradicting evidence
 * stays `unknown`, since a wrong answer costs the user more than none.
 */
export function decideContext(input: ContextInput): Context {
  const { path, language, scripts, project } = input;
  if (language === 'json') return { where: 'unknown', platform: null, reasons: [] };
  if (language === 'astro') {
    const inFrontmatter = serverSideOnly(scripts);
    if (inFrontmatter === true)
      return { where: 'node', platform: 'server', reasons: ['is Astro frontmatter'] };
    if (inFrontmatter === null)
      return { where: 'unknown', platform: null, reasons: ['has both sides of Astro'] };
  }
  const facts = codeFactsOf(scripts);
  const evidence = [
    ...placeEvidence(path, language, project, facts),
    ...importEvidence(facts),
    ...nameEvidence(facts),
    ...environmentEvidence(facts),
    ...projectEvidence(path, project),
  ].sort((one, other) => other.weight - one.weight);
  const side = isTestFile(path, facts) ? sideOfTest(evidence) : sideOf(evidence);
  // A window of Electron may have Node in it, or a client of the main process handed to it.
  const where = side === 'browser' && project.dependencies.has('electron') ? 'unknown' : side;
  const speaking = evidence.filter(({ side }) => where === 'unknown' || side === where);
  const reasons = [...new Set(speaking.map(({ reason }) => reason))];
  return { where, platform: where === 'unknown' ? null : platformOf(where, speaking), reasons };
}

/** A test may think that it is in a page, but not where it takes in much that only Node has. */
function sideOfTest(evidence: readonly Evidence[]): Context['where'] {
  const isSure = weightOf('node', evidence).sum >= 2 * sure && weightOf('browser', evidence).sum === 0;
  return isSure ? 'node' : 'unknown';
}

function sideOf(evidence: readonly Evidence[]): Context['where'] {
  const browser = weightOf('browser', evidence);
  const node = weightOf('node', evidence);
  if (browser.sum >= sure && node.most >= sure) return 'unknown';
  if (browser.sum - node.sum >= margin) return 'browser';
  return node.sum - browser.sum >= margin ? 'node' : 'unknown';
}

function weightOf(side: Evidence['side'], evidence: readonly Evidence[]): { sum: number; most: number } {
  const weights = evidence.filter((one) => one.side === side).map(({ weight }) => weight);
  return { sum: weights.reduce((sum, weight) => sum + weight, 0), most: Math.max(0, ...weights) };
}
