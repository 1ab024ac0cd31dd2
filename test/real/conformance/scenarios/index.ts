import type { Scenario } from '../scenario';
import { aiaScenarios } from './aia';
import { authorityScenarios } from './authorities';
import { constraintScenarios } from './constraints';
import { dateScenarios } from './dates';
import { extensionScenarios } from './extensions';
import { keyUsageScenarios } from './keyUsages';
import { nameScenarios } from './names';
import { pathScenarios } from './paths';
import { purposeScenarios } from './purposes';
import { trustScenarios } from './trust';
import { wildcardScenarios } from './wildcards';
import { createWorld } from './world';

const themes = [
  trustScenarios,
  aiaScenarios,
  pathScenarios,
  nameScenarios,
  wildcardScenarios,
  dateScenarios,
  purposeScenarios,
  keyUsageScenarios,
  authorityScenarios,
  constraintScenarios,
  extensionScenarios,
];

/**
 * Every server of the conformance run.
 * @param options `aiaBase`: where the scenarios' `aia` paths are served, without a slash at the end
 */
export function buildScenarios({ aiaBase }: { aiaBase: string }): Scenario[] {
  const world = createWorld(aiaBase);
  return themes.flatMap((scenariosOf) => scenariosOf(world));
}
