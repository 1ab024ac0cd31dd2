import * as authorities from './authorities';
import * as constraints from './constraints';
import * as dates from './dates';
import * as deliveries from './deliveries';
import * as encodings from './encodings';
import * as extensions from './extensions';
import { fetched } from './fetching';
import * as graphs from './graphs';
import * as handshakes from './handshakes';
import { keyIdentifiers } from './identifiers';
import * as identities from './identities';
import * as keys from './keys';
import type { DeviationKind } from './kind';
import * as mutants from './mutants';
import * as names from './names';
import * as policies from './policies';
import * as sizes from './sizes';
import { publicRoot } from './publicRoots';
import * as riches from './riches';
import * as signatures from './signatures';
import * as subjects from './subjects';
import * as usages from './usages';

/** By theme: how often each is drawn, beside the others. */
const themes: Readonly<Record<string, readonly (readonly [weight: number, kind: DeviationKind])[]>> = {
  authorities: [
    [5, authorities.constraints],
    [3, authorities.lengths],
    [2, authorities.version],
  ],
  constraints: [
    [7, constraints.nameSpace],
    [1, constraints.damagedNameSpace],
  ],
  dates: [
    [4, dates.validity],
    [3, dates.outOfDate],
  ],
  deliveries: [[10, deliveries.delivery]],
  encodings: [
    [2, encodings.serial],
    [1, encodings.sameSerial],
    [2, encodings.encoding],
    [1, encodings.uniqueIds],
    [1, encodings.emptyList],
  ],
  extensions: [
    [5, extensions.anyExtension],
    [2, extensions.repeated],
    [3, extensions.features],
    [2, extensions.addresses],
  ],
  fetching: [[4, fetched]],
  graphs: [[6, graphs.graph]],
  handshakes: [
    [1, handshakes.version12],
    [1, handshakes.clientCertificate],
  ],
  identifiers: [[4, keyIdentifiers]],
  identities: [
    [2, identities.sameNames],
    [2, identities.sameKeys],
    [2, identities.otherKeyWritten],
  ],
  keys: [
    [4, keys.otherKey],
    [2, keys.keyWriting],
  ],
  mutants: [
    [6, mutants.damagedPlace],
    [3, mutants.mutant],
  ],
  names: [
    [5, names.otherHost],
    [6, names.otherNames],
    [2, names.noNames],
    [6, names.hostAndNames],
  ],
  policies: [
    [6, policies.policies],
    [2, policies.damagedRules],
  ],
  publicRoots: [[4, publicRoot]],
  riches: [
    [8, riches.damagedRiches],
    [2, riches.garbage],
  ],
  signatures: [
    [5, signatures.algorithm],
    [2, signatures.damagedSignature],
    [2, signatures.strangerSigns],
  ],
  sizes: [
    [1, sizes.many],
    [3, sizes.manyPolicies],
  ],
  subjects: [
    [4, subjects.issuerSpelling],
    [3, subjects.subjectStrings],
    [2, subjects.damagedSubject],
  ],
  usages: [
    [5, usages.extendedUsage],
    [5, usages.usage],
    [1, usages.rsaKeyExchange],
  ],
};

export const themeNames: readonly string[] = Object.keys(themes);

/** The deviations of these themes, each as often as it is to be drawn. */
export function deviationKinds(names: readonly string[]): DeviationKind[] {
  const rows = names.flatMap((name) => themes[name] ?? []);
  return rows.flatMap(([weight, kind]) => Array.from({ length: weight }, () => kind));
}
