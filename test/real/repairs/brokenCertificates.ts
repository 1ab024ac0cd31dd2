import { issueIntermediate, issueLeaf, issueRoot } from '../../support/certificates';
import type { BuildScenarios } from '../conformance/farm';
import type { Scenario } from '../conformance/scenario';
import { buildScenarios } from '../conformance/scenarios';

/** Name and intermediate of the one server that is made here. */
export const forgotten = new Map<string, Buffer>();

/**
 * The first server of the conformance run for each row of the catalogue that is about certificates, and one whose
 * intermediate is at hand.
 */
export const buildBroken: BuildScenarios = (options) => {
  const chosen = new Map<string, Scenario>([['C03', withoutIntermediate()]]);
  for (const scenario of buildScenarios(options)) {
    const { row } = scenario;
    if (row !== null && isRepairable(scenario) && !chosen.has(row)) chosen.set(row, scenario);
  }
  return [...chosen.values(), privateAuthoritySent()];
};

function isRepairable({ tls = {}, obstacle, publicRoot, aia }: Scenario): boolean {
  return (
    Object.keys(tls).every((name) => name === 'raw') &&
    obstacle === undefined &&
    publicRoot !== true &&
    aia === undefined
  );
}

function withoutIntermediate(): Scenario {
  const root = issueRoot('Repair root');
  const intermediate = issueIntermediate('Repair intermediate', root);
  const host = 'repair-c03.doctor.example';
  const leaf = issueLeaf(host, intermediate);
  forgotten.set('repair-c03', intermediate.der);
  return {
    name: 'repair-c03',
    row: 'C03',
    host,
    chain: [leaf.der],
    key: leaf.key.privateKey,
    trusted: [root.der],
  };
}

/** Its CA can be imported: it is what the server sends last. */
function privateAuthoritySent(): Scenario {
  const root = issueRoot('Repair private root');
  const host = 'repair-c02.doctor.example';
  const leaf = issueLeaf(host, root);
  return {
    name: 'repair-c02',
    row: 'C02',
    host,
    chain: [leaf.der, root.der],
    key: leaf.key.privateKey,
    trusted: [],
  };
}
