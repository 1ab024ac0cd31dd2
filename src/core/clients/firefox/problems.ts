import { issuerProblem } from '../../certificate/issuerProblem';
import { nameProblem } from '../../certificate/nameProblem';
import type { CertificateProblem } from '../../certificate/problem';
import type { CertificateQuestion } from '../certificateVerdict';
import { extensionOid } from './format/oids';
import { isForHost } from './names/hostName';
import { judgeStapledResponse } from './ocsp/judge';
import { readStaple } from './ocsp/staple';
import { isSelfSigned } from './path/issuers';
import type { Link } from './path/link';
import type { Candidate, Pool } from './path/pool';
import { judgePlace } from './rules';
import { rsaSizes, serverUsages, usageBit } from './rules/context';
import { type Finding, unreadable } from './rules/finding';
import { judgeNameConstraints } from './rules/nameConstraints';
import { judgeSignature } from './rules/signature';
import { judgeInheritedFeatures, judgeStaple } from './rules/tlsFeatures';
import { judgeTransparency } from './rules/transparency';
import type { Verification } from './verify';

/** Everything that Firefox has against a chain on the way that it went; what its one error names comes first. */
export function problemsOf(
  verification: Verification,
  handshake: Finding | null,
  pool: Pool,
  question: CertificateQuestion,
): CertificateProblem[] {
  const { error, finding, path } = verification;
  const named: CertificateProblem[] = [];
  if (handshake !== null) named.push(handshake.problem);
  if (finding !== null) named.push(finding.problem);
  const name = hostProblem(path, question);
  if (name !== null && error === 'SSL_ERROR_BAD_CERT_DOMAIN') named.push(name);
  return distinct([
    ...named,
    ...trustProblems(path, finding, pool, question),
    ...alongPath(path, pool, question).map(({ problem }) => problem),
    ...ofServer(path, question).map(({ problem }) => problem),
    ...(name === null ? [] : [name]),
  ]);
}

function hostProblem(path: readonly Candidate[], { host }: CertificateQuestion): CertificateProblem | null {
  const [server] = path;
  if (server === undefined || !server.reading.ok || server.shown === null) return null;
  const isFor = isForHost(server.reading.value, host, path.at(-1)?.store === 'bundled');
  return isFor ? null : nameProblem(server.shown, host);
}

function trustProblems(
  path: readonly Candidate[],
  found: Finding | null,
  pool: Pool,
  { trust }: CertificateQuestion,
): CertificateProblem[] {
  const last = path.at(-1);
  const isCut = found?.problem.kind === 'too-many-intermediates';
  if (last === undefined || last.store !== null || last.shown === null || !last.reading.ok || isCut)
    return [];
  return [
    issuerProblem({
      last: last.shown,
      length: path.length,
      isSelfSigned: isSelfSigned(last, pool),
      isLoop: path.some(({ shown }) => shown?.subject.der === last.shown?.issuer.der),
      trust,
    }),
  ];
}

/** What each certificate of the path lets itself in for, and each with the one below it. */
function alongPath(path: readonly Candidate[], pool: Pool, { now }: CertificateQuestion): Finding[] {
  const found: Finding[] = [];
  let below: Link | null = null;
  for (const [position, candidate] of path.entries()) {
    const { reading } = candidate;
    if (!reading.ok) return [...found, unreadable(candidate, reading.error)];
    const link: Link = { candidate, certificate: reading.value, child: below };
    const isServer = position === 0;
    const place = {
      candidate,
      certificate: reading.value,
      isServer,
      authoritiesBelow: Math.max(0, position - 1),
      issuer: path[position + 1] ?? null,
      minRsaBits: rsaSizes[1],
      usages: isServer ? serverUsages : [usageBit.keyCertSign],
      now,
    };
    const signature = below === null ? null : judgeSignature(below.candidate, candidate, pool);
    const ofBoth = [judgeNameConstraints(link), judgeInheritedFeatures(link), signature];
    found.push(...judgePlace(place), ...ofBoth.filter((one) => one !== null));
    below = link;
  }
  return found;
}

function ofServer(path: readonly Candidate[], question: CertificateQuestion): Finding[] {
  const [server] = path;
  if (server === undefined || !server.reading.ok) return [];
  const certificate = server.reading.value;
  const features = certificate.extensions.get(extensionOid.tlsFeature);
  const staple = readStaple(question);
  return [
    judgeStaple(server, features, question.handshake.stapled),
    staple === null ? null : judgeStapledResponse({ staple, path, now: question.now }),
    judgeTransparency(path, certificate),
  ].filter((one) => one !== null);
}

/** The same about the same certificate is said once. */
function distinct(problems: readonly CertificateProblem[]): CertificateProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const of = problem.kind === 'malformed' ? problem.position : problem.certificate.fingerprint;
    const key = `${problem.kind} ${of}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
