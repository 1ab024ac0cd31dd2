import type { Chance } from '../chance';
import type { Draft } from '../draft';

/** Changes a draft, and says how. */
export type DeviationKind = (draft: Draft, chance: Chance) => string;
