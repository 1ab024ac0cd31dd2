import type { CertificateProblem } from '../../../certificate/problem';
import { isSelfIssued } from '../format/certificate';
import { brokenLink } from '../path/brokenLink';
import type { Candidate, Pool } from '../path/pool';
import { judgeCertSign, judgeIntermediate, judgeRoot, PathLength } from './authority';
import { judgeCriticalExtensions } from './criticalExtensions';
import { judgeDates } from './dates';
import { judgeKey } from './keys';
import { type ConstraintList, judgeNameConstraints } from './nameConstraints';
import { Policies } from './policies';
import { judgePurposes } from './purposes';
import { isSignedBy, judgeAlgorithm, judgeAlgorithms } from './signature';

/**
 * Everything that is wrong with a path from the server's certificate to a trust anchor, in the order in which Chromium finds it: from the
 * root downwards (`PathVerifier::Run`, boringssl `pki/verify_certificate_chain.cc`; RFC 5280 section 6.1).
 */
export function verifyPath(entries: readonly Candidate[], pool: Pool, now: Date): CertificateProblem[] {
  const [root, ...below] = entries.toReversed();
  if (root === undefined) return [];
  const verification = new Verification(below.length, pool, now);
  verification.start(root);
  let issuer = root;
  for (const [index, candidate] of below.entries()) {
    if (!verification.step(candidate, issuer, index === below.length - 1)) break;
    issuer = candidate;
  }
  return verification.problems;
}

class Verification {
  readonly problems: CertificateProblem[] = [];
  readonly #policies: Policies;
  readonly #pathLength: PathLength;
  readonly #constraints: ConstraintList = [];

  constructor(
    length: number,
    private readonly pool: Pool,
    private readonly now: Date,
  ) {
    this.#policies = new Policies(length);
    this.#pathLength = new PathLength(length);
  }

  /** Roots of the user are held to what they say of themselves; Chromium's own are not (RFC 5937). */
  start(root: Candidate): void {
    if (root.trust?.isPublic !== true) {
      this.problems.push(...judgeDates(root, this.now), ...this.#policies.startAt(root));
      this.problems.push(...judgeCertSign(root), ...judgePurposes(root), ...judgeRoot(root));
      this.#constrain(root);
      this.#pathLength.startAt(root);
      this.problems.push(...judgeCriticalExtensions(root));
    }
    this.problems.push(...judgeKey(root));
  }

  /** Whether there is more to say: nothing further counts below a signature that is wrong or unacceptable. */
  step(candidate: Candidate, issuer: Candidate, isServer: boolean): boolean {
    const { problems } = this;
    const before = problems.length;
    problems.push(...judgeAlgorithms(candidate));
    const unacceptable = judgeAlgorithm(candidate);
    problems.push(...unacceptable);
    if (unacceptable.length > 0 || issuer.certificate.key === null) return false;
    if (!isSignedBy(candidate, issuer, this.pool)) problems.push(brokenLink(candidate, issuer));
    if (problems.length > before) return false;
    this.#judgeBasics(candidate, issuer, isServer);
    if (isServer) this.#finish(candidate);
    else this.#passOn(candidate);
    return true;
  }

  #judgeBasics(candidate: Candidate, issuer: Candidate, isServer: boolean): void {
    const { certificate } = candidate;
    this.problems.push(...judgeDates(candidate, this.now));
    if (certificate.issuerKey !== issuer.certificate.subjectKey)
      this.problems.push(brokenLink(candidate, issuer));
    if (isServer || !isSelfIssued(certificate))
      this.problems.push(...judgeNameConstraints(candidate, this.#constraints));
    this.problems.push(...this.#policies.judge(candidate, isServer), ...judgePurposes(candidate));
  }

  #passOn(ca: Candidate): void {
    this.problems.push(...this.#policies.passOn(ca), ...judgeKey(ca));
    this.#constrain(ca);
    this.problems.push(
      ...judgeIntermediate(ca),
      ...this.#pathLength.judge(ca),
      ...judgeCertSign(ca),
      ...judgeCriticalExtensions(ca),
    );
  }

  #finish(server: Candidate): void {
    this.problems.push(
      ...judgeCriticalExtensions(server),
      ...this.#policies.finish(server),
      ...judgeKey(server),
    );
  }

  #constrain(ca: Candidate): void {
    const constraints = ca.certificate.nameConstraints;
    if (constraints !== null) this.#constraints.push({ by: ca, constraints });
  }
}
