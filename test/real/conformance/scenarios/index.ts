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
import { formatScenarios } from './formats';
import { keyScenarios } from './keys';
import { signatureScenarios } from './signatures';
import { subjectScenarios } from './subjects';
import { handshakeScenarios } from './handshakes';
import { obstacleScenarios } from './obstacles';
import { publicRootScenarios } from './publicRoots';
import { stapleResponderScenarios } from './stapleResponders';
import { stapleSignerScenarios } from './stapleSigners';
import { stapleScenarios } from './staples';
import { combinationScenarios } from './combinations';
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

  formatScenarios,
  keyScenarios,
  signatureScenarios,
  subjectScenarios,
  handshakeScenarios,
  obstacleScenarios,
  publicRootScenarios,
  stapleScenarios,
  stapleSignerScenarios,
  stapleResponderScenarios,
  combinationScenarios,
];

/**
 * Every server of the conformance run.
 * @param options `aiaBase`: where the scenarios' `aia` paths are served, without a slash at the end
 */
export function buildScenarios({ aiaBase }: { aiaBase: string }): Scenario[] {
  const world = createWorld(aiaBase);
  return themes.flatMap((scenariosOf) => scenariosOf(world));
}
