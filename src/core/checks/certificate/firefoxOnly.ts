import type { CertificateProblem, CertificateProblemKind } from '../../certificate/problem';
import type { CheckContext } from '../../check';

/** Kinds of problems that are different names for the same trouble; each browser has its own. */
const families: readonly (readonly CertificateProblemKind[])[] = [
  ['self-signed', 'unknown-ca', 'missing-intermediate', 'bad-signature', 'untrusted-leaf-as-anchor'],
  ['name-mismatch', 'wildcard-unusable', 'ip-in-dns-name', 'common-name-only'],
];
const [trustFamily = []] = families;

type Verdicts = Pick<CheckContext, 'certificate' | 'firefoxCertificate'>;

/** What Firefox alone has against a chain that Chromium can read; where the two differ in trust, `trustsMore` says why. */
export function firefoxOnlyProblems(verdicts: Verdicts): CertificateProblem[] {
  const { certificate, firefoxCertificate } = verdicts;
  if (certificate === null || firefoxCertificate === null) return [];
  const known = new Set(certificate.problems.map(({ kind }) => kind));
  // What Chromium cannot read, it does not accept either.
  if (known.has('malformed')) return [];
  return firefoxCertificate.problems.filter(({ kind }) => {
    const family = families.find((kinds) => kinds.includes(kind)) ?? [kind];
    const isExplained = family === trustFamily && trustsMore(verdicts) !== null;
    return !isExplained && !family.some((one) => known.has(one));
  });
}

/**
 * Why Chromium trusts a chain that Firefox does not: it has fetched a certificate that was not sent, or the CA stands in a
 * store that only Chromium reads. `null` where that is not so.
 */
export function trustsMore({ certificate, firefoxCertificate }: Verdicts): 'fetched' | 'store' | null {
  const isDoubted = firefoxCertificate?.problems.some(({ kind }) => trustFamily.includes(kind)) === true;
  const isTrusted = certificate?.problems.every(({ kind }) => !trustFamily.includes(kind)) === true;
  if (certificate === null || !isDoubted || !isTrusted) return null;
  if (certificate.path.entries.some(({ source }) => source === 'fetched')) return 'fetched';
  const { store } = certificate.path;
  return store === 'system' || store === 'nss' ? 'store' : null;
}
