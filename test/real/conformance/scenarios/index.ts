import type { Scenario } from '../scenario';
import { dateScenarios } from './dates';
import { trustScenarios } from './trust';
import { createWorld } from './world';

/**
 * Every server of the conformance run.
 * @param options `aiaBase`: where the scenarios' `aia` paths are served, without a slash at the end
 */
export function buildScenarios({ aiaBase }: { aiaBase: string }): Scenario[] {
  const world = createWorld(aiaBase);
  return [...trustScenarios(world), ...dateScenarios(world)];
}
