import type { CertificatePath, PathEntry } from './certificate/path';
import type { CertificateProblem } from './certificate/problem';
import type { CertificateVerdict } from './clients/certificateVerdict';
import type { ChainEntry, ChainLink } from './report';

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
  if (next !== undefined) {
    const isBroken = problems.some(
      (problem) =>
        problem.kind === 'bad-signature' && problem.certificate.fingerprint === certificate.fingerprint,
    );
    return isBroken ? { kind: 'broken' } : { kind: 'signed' };
  }
  if (store !== null) return { kind: 'anchor', store };
  return certificate.subject.der === certificate.issuer.der
    ? { kind: 'self-signed' }
    : { kind: 'missing', issuer: certificate.issuer.commonName ?? certificate.issuer.text };
}

function concerns(problem: CertificateProblem, fingerprint: string): boolean {
  return problem.kind !== 'malformed' && problem.certificate.fingerprint === fingerprint;
}
