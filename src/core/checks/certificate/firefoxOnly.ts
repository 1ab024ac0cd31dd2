import type { CertificateProblem, CertificateProblemKind } from '../../certificate/problem';
import type { CheckContext } from '../../check';

/** Different names for a chain that ends nowhere. */
const trustKinds: readonly CertificateProblemKind[] = [
  'self-signed',
  'unknown-ca',
  'missing-intermediate',
  'bad-signature',
  'untrusted-leaf-as-anchor',
];

/** Different names for a host that does not fit. */
const nameKinds: readonly CertificateProblemKind[] = [
  'name-mismatch',
  'wildcard-unusable',
  'ip-in-dns-name',
  'common-name-only',
];

type Verdicts = Pick<CheckContext, 'certificate' | 'firefoxCertificate'>;

/**
 * What Firefox alone has against a chain that Chromium can read. Without what it says of trust: either Chromium says so,
 * too, or `trustsMore` has the reason, or it only follows from the rest.
 */
export function firefoxOnlyProblems({ certificate, firefoxCertificate }: Verdicts): CertificateProblem[] {
  if (certificate === null || firefoxCertificate === null) return [];
  const known = new Set(certificate.problems.map(({ kind }) => kind));
  // What Chromium cannot read, it does not accept either.
  if (known.has('malformed')) return [];
  return firefoxCertificate.problems.filter(({ kind }) => {
    if (trustKinds.includes(kind)) return false;
    const same = nameKinds.includes(kind) ? nameKinds : [kind];
    return !same.some((one) => known.has(one));
  });
}

/** Why Chromium trusts a chain that Firefox does not. */
export type MoreTrust =
  /** It has fetched a certificate that was not sent. */
  | { reason: 'fetched' }
  /** The CA stands in a store that only Chromium reads. */
  | { reason: 'store' }
  /** Firefox does not take the issuer of the problem's certificate for its issuer. */
  | { reason: 'path'; problem: Exclude<CertificateProblem, { kind: 'malformed' }> };

/** Why Chromium trusts a chain that Firefox does not; `null` where that is not so, or follows from something else. */
export function trustsMore({ certificate, firefoxCertificate }: Verdicts): MoreTrust | null {
  const [first] = firefoxCertificate?.problems ?? [];
  const isTrusted = certificate?.problems.every(({ kind }) => !trustKinds.includes(kind)) === true;
  if (certificate === null || first === undefined || !isTrusted) return null;
  if (first.kind === 'malformed' || !trustKinds.includes(first.kind)) return null;
  const { entries, store } = certificate.path;
  if (entries.some(({ source }) => source === 'fetched')) return { reason: 'fetched' };
  const isLocal = firefoxCertificate?.path.store === null && (store === 'system' || store === 'nss');
  return isLocal ? { reason: 'store' } : { reason: 'path', problem: first };
}
