import type { KeyObject } from 'node:crypto';
import type { Scenario } from '../scenario';
import { Chance } from './chance';
import { deviationKinds } from './deviations';
import { type Draft, soundDraft } from './draft';
import { realize } from './realize';

/** A server that was made up, and how it differs from a sound one. */
export interface FuzzScenario {
  scenario: Scenario;
  deviations: string[];
}

/** More servers than a run ever has. */
const seedStep = 100_003;

/** What servers of one run have in common. */
export interface FuzzOptions {
  seed: number;
  themes: readonly string[];
  /** Each server deviates in many ways at once. */
  many: boolean;
  /** Where issuers can be fetched, without a slash at the end. */
  aiaBase: string;
}

/** The same for the same options and index, but for keys, serial numbers, and times; `null` where it cannot be signed. */
export function fuzzScenario(
  { seed, themes, many, aiaBase }: FuzzOptions,
  index: number,
): FuzzScenario | null {
  const kinds = deviationKinds(themes);
  const chance = new Chance(seed * seedStep + index);
  const draft = soundDraft(`f${seed}x${index}`, aiaBase, chance);
  const count = chance.pick(many ? [3, 4, 5, 6, 8] : [0, 1, 1, 1, 1, 2, 2, 2, 3, 3]);
  const deviations: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const deviate = kinds[chance.below(kinds.length)];
    if (deviate !== undefined) deviations.push(deviate(draft, chance));
  }
  if (draft.isPublic) soundRoot(draft);
  const shape = draft.members.map(({ deviation: { key } }) => keyName(key.publicKey)).join(' > ');
  const scenario = realizeIfPossible(draft);
  return scenario && { scenario, deviations: [shape, ...deviations] };
}

/** Some keys are too short for what they are to sign with, or are for another digest. */
function realizeIfPossible(draft: Draft): Scenario | null {
  try {
    return realize(draft);
  } catch (error) {
    if (error instanceof Error && 'library' in error) return null;
    throw error;
  }
}

/** A server that browsers accept as soon as they know which roots are public. */
export function soundPublicScenario(seed: number): Scenario {
  const draft = soundDraft(`f${seed}public`, '', new Chance(1));
  return realize({ ...draft, host: `f${seed}public.com`, isPublic: true });
}

/** What makes Firefox count a root as its own, p11-kit, has opinions itself on what such a root says. */
function soundRoot({ members }: Draft): void {
  const [root] = members;
  if (root?.role !== 'root') return;
  const { key, subject, algorithm } = root.deviation;
  root.deviation = { key, subject, ...(algorithm === undefined ? {} : { algorithm }) };
}

function keyName({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  const { modulusLength, namedCurve } = asymmetricKeyDetails ?? {};
  return [asymmetricKeyType, namedCurve ?? modulusLength].filter((part) => part !== undefined).join('-');
}
