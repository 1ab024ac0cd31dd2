import type { ParsedCertificate } from './certificate/parse';
import type { CertificatePath, CertificateSource, PathEntry } from './certificate/path';
import type { CertificateProblem, CertificateProblemKind } from './certificate/problem';
import type { CertificateVerdict } from './clients/certificateVerdict';
import type { TrustStore } from './evidence';

/** One certificate of the chain as it is shown. */
export interface ChainEntry {
  certificate: ParsedCertificate;
  source: CertificateSource;
  /** What is wrong with this very certificate; empty where nothing is. */
  problems: CertificateProblemKind[];
  link: ChainLink;
}

/** What holds a certificate to the next one of the chain. */
export type ChainLink =
  /** The next one signed it. */
  | { kind: 'signed' }
  /** A certificate with its issuer's name is there, but did not sign it. */
  | { kind: 'broken' }
  /** It is trusted itself: it stands in a store. */
  | { kind: 'anchor'; store: TrustStore }
  /** Its issuer was neither sent nor is it trusted. */
  | { kind: 'missing'; issuer: string }
  /** It signed itself, and nobody trusts it. */
  | { kind: 'self-signed' }
  /** A browser cannot read it. */
  | { kind: 'unreadable' }
  /** It was sent, but leads nowhere. */
  | { kind: 'unused' };

/**
 * The path from the leaf upwards for people, each certificate with what is wrong with it and how it hangs on the next one;
 * then what was sent and is not needed.
 */
export function chainOf(verdict: CertificateVerdict | null): ChainEntry[] {
  if (verdict === null) return [];
  const { path, problems, sent } = verdict;
  const problemsOf = (fingerprint: string) =>
    problems.filter((problem) => concerns(problem, fingerprint)).map((problem) => problem.kind);
  const used = path.entries.map((entry, index): ChainEntry => ({
    certificate: entry.certificate,
    source: entry.source,
    problems: problemsOf(entry.certificate.fingerprint),
    link: linkOf(path, entry, path.entries[index + 1], problems),
  }));
  const inPath = new Set(path.entries.map(({ certificate }) => certificate.fingerprint));
  const others = sent.flatMap((certificate, position): ChainEntry[] => {
    if (certificate === null || inPath.has(certificate.fingerprint)) return [];
    const isUnreadable = problems.some(
      (problem) => problem.kind === 'malformed' && problem.position === position,
    );
    return [
      {
        certificate,
        source: 'sent',
        problems: isUnreadable ? ['malformed'] : [],
        link: { kind: isUnreadable ? 'unreadable' : 'unused' },
      },
    ];
  });
  return [...used, ...others];
}

function linkOf(
  { store }: CertificatePath,
  { certificate }: PathEntry,
  next: PathEntry | undefined,
  problems: readonly CertificateProblem[],
): ChainLink {
  const isBroken = problems.some(
    (problem) =>
      problem.kind === 'bad-signature' && problem.certificate.fingerprint === certificate.fingerprint,
  );
  if (isBroken) return { kind: 'broken' };
  if (next !== undefined) return { kind: 'signed' };
  if (store !== null) return { kind: 'anchor', store };
  return certificate.subject.der === certificate.issuer.der
    ? { kind: 'self-signed' }
    : { kind: 'missing', issuer: certificate.issuer.commonName ?? certificate.issuer.text };
}

function concerns(problem: CertificateProblem, fingerprint: string): boolean {
  return problem.kind !== 'malformed' && problem.certificate.fingerprint === fingerprint;
}
