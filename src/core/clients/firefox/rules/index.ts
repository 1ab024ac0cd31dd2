import { judgeBasicConstraints } from './basicConstraints';
import type { Place } from './context';
import { judgeDateFormat, judgeDates } from './dates';
import type { Finding } from './finding';
import { judgeIssuerName } from './issuerName';
import { judgeKeyUsage } from './keyUsage';
import { judgePublicKey } from './publicKey';
import { judgePurposes } from './purposes';
import { judgeSignatureAlgorithm } from './signatureAlgorithm';

/** In the order in which mozilla::pkix asks (`mozpkix/lib/pkixcheck.cpp`, `CheckIssuerIndependentProperties`). */
const rules: readonly ((place: Place) => Finding | null)[] = [
  judgeDateFormat,
  // How an anchor is signed is of no interest.
  (place) => (place.candidate.store === null ? judgeSignatureAlgorithm(place) : null),
  judgePublicKey,
  judgeIssuerName,
  judgeKeyUsage,
  judgeBasicConstraints,
  judgePurposes,
  judgeDates,
];

/** Everything that is wrong with a certificate in its place, whoever issued it; the first is what mozilla::pkix says. */
export function judgePlace(place: Place): Finding[] {
  return rules.flatMap((rule) => rule(place) ?? []);
}

/** The first thing that is wrong; `null` where nothing is. */
export function firstFault(place: Place): Finding | null {
  for (const rule of rules) {
    const found = rule(place);
    if (found !== null) return found;
  }
  return null;
}
