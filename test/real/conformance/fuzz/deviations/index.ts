import * as authorities from './authorities';
import * as constraints from './constraints';
import * as dates from './dates';
import * as deliveries from './deliveries';
import * as encodings from './encodings';
import * as extensions from './extensions';
import * as handshakes from './handshakes';
import { keyIdentifiers } from './identifiers';
import * as keys from './keys';
import type { DeviationKind } from './kind';
import * as mutants from './mutants';
import * as names from './names';
import * as policies from './policies';
import * as signatures from './signatures';
import * as subjects from './subjects';
import * as usages from './usages';

/** How often each is drawn, beside the others. */
const weights: readonly (readonly [weight: number, kind: DeviationKind])[] = [
  [5, names.otherHost],
  [6, names.otherNames],
  [2, names.noNames],
  [6, names.hostAndNames],
  [4, subjects.issuerSpelling],
  [3, subjects.subjectStrings],
  [2, subjects.damagedSubject],
  [4, dates.validity],
  [3, dates.outOfDate],
  [5, usages.extendedUsage],
  [5, usages.usage],
  [1, usages.rsaKeyExchange],
  [5, authorities.constraints],
  [3, authorities.lengths],
  [2, authorities.version],
  [7, constraints.nameSpace],
  [1, constraints.damagedNameSpace],
  [6, policies.policies],
  [2, policies.damagedRules],
  [5, extensions.anyExtension],
  [2, extensions.repeated],
  [3, extensions.features],
  [2, extensions.addresses],
  [4, keyIdentifiers],
  [5, signatures.algorithm],
  [2, signatures.damagedSignature],
  [2, signatures.strangerSigns],
  [4, keys.otherKey],
  [2, keys.keyWriting],
  [2, encodings.serial],
  [1, encodings.sameSerial],
  [2, encodings.encoding],
  [1, encodings.uniqueIds],
  [1, encodings.emptyList],
  [10, deliveries.delivery],
  [1, handshakes.version12],
  [1, handshakes.clientCertificate],
  [6, mutants.damagedPlace],
  [3, mutants.mutant],
];

/** Every kind of deviation, as often as it is to be drawn. */
export const deviationKinds: readonly DeviationKind[] = weights.flatMap(([weight, kind]) =>
  Array.from({ length: weight }, () => kind),
);
