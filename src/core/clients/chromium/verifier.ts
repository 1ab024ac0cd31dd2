import { issuerProblem } from '../../certificate/issuerProblem';
import { nameProblem } from '../../certificate/nameProblem';
import type { CertificatePath } from '../../certificate/path';
import type { CertificateProblem } from '../../certificate/problem';
import type { CertificateQuestion } from '../certificateVerdict';
import { noNames } from './format/generalNames';
import { judgeStaple } from './ocsp/revocation';
import { isForHost } from './hostName';
import { judgeLifetime } from './lifetime';
import { brokenLink } from './path/brokenLink';
import { findPath, type ReportedPath } from './path/best';
import { shownPath } from './path/shown';
import type { Candidate, Pool } from './path/pool';
import { judgeCriticalExtensions } from './rules/criticalExtensions';
import { judgeDates } from './rules/dates';
import { judgeKey } from './rules/keys';
import { judgePurposes } from './rules/purposes';
import { inspectAlgorithms, isMadeBy, isSelfSigned } from './rules/signature';
import { verifyPath } from './rules/verifyPath';
import { summarise } from './status';
import type { StepVerdict } from './tls/handshake';
import { isNonUnique } from './uniqueName';

/** Intermediates of a chain that is called long. */
const longChain = 10;

export interface VerifierVerdict extends StepVerdict {
  path: CertificatePath;
  /** Addresses of issuers that nobody asked, although one of them might change the verdict. */
  unasked: string[];
}

/** What Chromium's verifier says of a chain whose first certificate it can read (`CertVerifyProc::Verify`, `net/cert/cert_verify_proc.cc`). */
export function judgeChain(question: CertificateQuestion, pool: Pool, leaf: Candidate): VerifierVerdict {
  const { now, host } = question;
  const servesAlone = pool.anchorsServe && leaf.trust?.isPublic === false && isSelfSigned(leaf, pool);
  const found: ReportedPath = servesAlone
    ? { entries: [leaf], end: 'anchor', problems: judgeAlone(leaf, now), unasked: [] }
    : findPath(leaf, pool, (entries) => judgePath(entries, pool, now));
  const { entries, end, problems, unasked } = found;
  const isPublic = end === 'anchor' && entries.at(-1)?.trust?.isPublic === true;
  const summary = summarise({
    path: end === 'anchor' ? problems : endProblems(found, question, pool),
    afterwards: [
      ...entries.slice(0, -1).flatMap(inspectAlgorithms),
      ...(isForHost(host, leaf.certificate.alternativeNames?.names ?? noNames())
        ? []
        : [nameProblem(leaf.shown, host)]),
      ...entries.flatMap(judgeKey).filter(({ kind }) => kind === 'weak-key'),
      ...(isPublic ? publicProblems(leaf, host) : []),
    ],
    further: end === 'anchor' ? [] : furtherProblems(found, pool, now),
  });
  return { ...summary, path: shownPath(found, pool), unasked: summary.error === null ? [] : unasked };
}

/** A path that is sound is asked about the stapled response, too. */
function judgePath(entries: readonly Candidate[], pool: Pool, now: Date): CertificateProblem[] {
  const problems = verifyPath(entries, pool, now);
  return problems.length === 0 ? judgeStaple(entries, pool, now) : explainLoneAnchor(entries, problems);
}

/** What only roots that come with the browser are held to. */
function publicProblems(leaf: Candidate, host: string): CertificateProblem[] {
  return [
    ...judgeLifetime(leaf),
    ...(isNonUnique(host) ? [{ kind: 'non-unique-name', certificate: leaf.shown, name: host } as const] : []),
  ];
}

/** Why a path reaches no anchor. */
function endProblems(
  { entries, end }: ReportedPath,
  { trust }: CertificateQuestion,
  pool: Pool,
): CertificateProblem[] {
  const last = entries.at(-1);
  if (last === undefined) return [];
  const count = entries.length - 1;
  // The search also ends where a few certificates vouch for each other in too many ways; then the chain is not too long.
  if (end === 'limit' && count >= longChain)
    return [{ kind: 'too-many-intermediates', certificate: last.shown, count }];
  const [broken] = entries.flatMap((entry, index): CertificateProblem[] => {
    const issuer = entries[index + 1];
    return issuer === undefined || isMadeBy(entry, issuer, pool) ? [] : [brokenLink(entry, issuer)];
  });
  if (broken?.kind === 'missing-intermediate') return [broken];
  return [
    ...(broken === undefined ? [] : [broken]),
    issuerProblem({
      last: last.shown,
      length: entries.length,
      isSelfSigned: isSelfSigned(last, pool),
      isLoop: entries.some(({ certificate }) => certificate.subjectKey === last.certificate.issuerKey),
      trust,
    }),
  ];
}

/** What would be wrong beside, if the last certificate was trusted: the browser itself does not look any further. */
function furtherProblems({ entries }: ReportedPath, pool: Pool, now: Date): CertificateProblem[] {
  const [leaf] = entries;
  const damaged = pool.sent.flatMap(({ candidate, damage }, position): CertificateProblem[] =>
    candidate === null ? [{ kind: 'malformed', part: 'certificate', reason: damage, position }] : [],
  );
  if (leaf === undefined) return damaged;
  const problems = entries.length === 1 ? judgeAlone(leaf, now) : verifyPath(entries, pool, now);
  return [...damaged, ...problems.filter(({ kind }) => kind !== 'bad-signature')];
}

/** A certificate that is trusted for itself (`PathVerifier::ProcessSingleCertChain`). */
function judgeAlone(leaf: Candidate, now: Date): CertificateProblem[] {
  return [leaf].flatMap((entry) => [
    ...judgeKey(entry),
    ...judgeDates(entry, now),
    ...judgePurposes(entry),
    ...judgeCriticalExtensions(entry),
  ]);
}

/** A server's certificate that the user imported as a CA stands above itself, where it must be one. */
function explainLoneAnchor(
  entries: readonly Candidate[],
  problems: CertificateProblem[],
): CertificateProblem[] {
  const [leaf, anchor] = entries;
  if (entries.length !== 2 || leaf?.der !== anchor?.der) return problems;
  return problems.map((problem) =>
    problem.kind === 'not-a-ca' || problem.kind === 'no-cert-sign'
      ? { kind: 'untrusted-leaf-as-anchor', certificate: problem.certificate }
      : problem,
  );
}
