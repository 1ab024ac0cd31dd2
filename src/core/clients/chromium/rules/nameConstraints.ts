import type { CertificateProblem } from '../../../certificate/problem';
import { nameKind } from '../format/generalNames';
import type { NameConstraints } from '../format/nameConstraints';
import { readRelativeNames } from '../format/names';
import type { Candidate } from '../path/pool';
import { isMailPermitted } from './mailConstraints';
import { forbiddenAlternative, isDirectoryPermitted } from './permittedNames';
import { contentOf, mailAddressesIn } from './subjectName';

/** More comparisons than this are refused altogether. */
const maxComparisons = 1 << 20;

/** The constraints of the CAs so far, each with the CA that has them. */
export type ConstraintList = { by: Candidate; constraints: NameConstraints }[];

/** RFC 5280 section 6.1.3 steps b and c (`NameConstraints::IsPermittedCert`, boringssl `pki/name_constraints.cc`). */
export function judgeNameConstraints(candidate: Candidate, list: ConstraintList): CertificateProblem[] {
  return list.flatMap(({ by, constraints }): CertificateProblem[] => {
    const name = forbiddenName(candidate, constraints);
    return name === null ? [] : [{ kind: 'name-constraint', certificate: by.shown, name }];
  });
}

/** The first name that may not be there, for people; `null` where all of them may. */
function forbiddenName({ certificate, shown }: Candidate, constraints: NameConstraints): string | null {
  const names = certificate.alternativeNames?.names ?? null;
  const subject = contentOf(certificate.subject);
  const subjectText = shown.subject.text;
  const comparisons =
    names === null
      ? subject.length * count(constraints, 'directories')
      : (names.mail.length + names.dns.length + names.directories.length + names.addresses.length) *
        count(constraints, 'mail', 'dns', 'directories', 'ranges');
  if (comparisons > maxComparisons) return subjectText;
  if (names !== null) {
    const alternative = forbiddenAlternative(names, constraints);
    if (alternative !== null) return alternative;
    // RFC 5280 section 4.1.2.6: such a certificate has its names in the extension only.
    if (certificate.hasEmptySubject) return null;
  } else if (constraints.kinds.has(nameKind.mail)) {
    const addresses = mailAddressesIn(certificate.subject);
    const mail = addresses?.find((address) => !isMailPermitted(address, constraints, true));
    if (addresses === null || mail !== undefined) return mail ?? subjectText;
  }
  return isDirectoryPermitted(readRelativeNames(subject), constraints) ? null : subjectText;
}

function count(
  { permitted, excluded }: NameConstraints,
  ...kinds: ('mail' | 'dns' | 'directories' | 'ranges')[]
): number {
  return kinds.reduce((sum, kind) => sum + permitted[kind].length + excluded[kind].length, 0);
}
