import type { CertificateProblem, CertificateProblemKind } from '../../certificate/problem';

/**
 * Chromium's flags for what is wrong, the most serious one first: that is the one that it reports (`MapCertStatusToNetError`,
 * `net/cert/cert_status_flags.cc`).
 */
const errors = [
  'net::ERR_CERT_INVALID',
  'net::ERR_CERT_REVOKED',
  'net::ERR_CERT_AUTHORITY_INVALID',
  'net::ERR_CERT_COMMON_NAME_INVALID',
  'net::ERR_CERT_WEAK_KEY',
  'net::ERR_CERT_DATE_INVALID',
  'net::ERR_CERT_VALIDITY_TOO_LONG',
  'net::ERR_CERT_NON_UNIQUE_NAME',
] as const;
type VerifierError = (typeof errors)[number];

/** What the verifier found, by where it found it. */
export interface Findings {
  /** Along the path that is reported. */
  path: CertificateProblem[];
  /** In what is asked of every path afterwards: these have flags of their own. */
  afterwards: CertificateProblem[];
  /** What it did not look at, and what would be wrong, too. */
  further: CertificateProblem[];
}

/** The verifier's one error, and all problems, those first that it names; `null` where it accepts the chain. */
export function summarise({ path, afterwards, further }: Findings): {
  error: VerifierError | null;
  problems: CertificateProblem[];
} {
  const flagged = path.map((problem) => flagOf(problem.kind));
  // A path without any flag of its own is just invalid (`MapPathBuilderErrorsToCertStatus`, `net/cert/cert_verify_proc_builtin.cc`).
  const isPlain = path.length > 0 && flagged.every((flag) => flag === null);
  const found = [
    ...path.map((problem, index) => ({ problem, flag: isPlain ? errors[0] : (flagged[index] ?? null) })),
    ...afterwards.map((problem) => ({ problem, flag: flagOf(problem.kind) ?? errors[0] })),
    ...further.map((problem) => ({ problem, flag: null })),
  ];
  const error = errors.find((candidate) => found.some(({ flag }) => flag === candidate)) ?? null;
  const place = (flag: VerifierError | null) => (flag === null ? errors.length : errors.indexOf(flag));
  const problems = found.toSorted((a, b) => place(a.flag) - place(b.flag)).map(({ problem }) => problem);
  return { error, problems: distinctProblems(problems) };
}

/** `null`: no flag of its own. Signatures are looked at once more, and get one (`InspectSignatureAlgorithmsInChain`). */
function flagOf(kind: CertificateProblemKind): VerifierError | null {
  switch (kind) {
    case 'weak-signature':
    case 'unsupported-signature':
    case 'signature-mismatch':
      return 'net::ERR_CERT_INVALID';
    case 'revoked':
      return 'net::ERR_CERT_REVOKED';
    case 'self-signed':
    case 'unknown-ca':
    case 'missing-intermediate':
    case 'bad-signature':
    case 'too-many-intermediates':
      return 'net::ERR_CERT_AUTHORITY_INVALID';
    case 'name-mismatch':
    case 'wildcard-unusable':
    case 'ip-in-dns-name':
    case 'common-name-only':
      return 'net::ERR_CERT_COMMON_NAME_INVALID';
    case 'weak-key':
      return 'net::ERR_CERT_WEAK_KEY';
    case 'expired':
    case 'not-yet-valid':
      return 'net::ERR_CERT_DATE_INVALID';
    case 'lifetime-too-long':
      return 'net::ERR_CERT_VALIDITY_TOO_LONG';
    case 'non-unique-name':
      return 'net::ERR_CERT_NON_UNIQUE_NAME';
    case 'malformed':
    case 'untrusted-leaf-as-anchor':
    case 'not-for-servers':
    case 'any-purpose-only':
    case 'unsupported-key':
    case 'not-a-ca':
    case 'no-cert-sign':
    case 'path-too-long':
    case 'name-constraint':
    case 'unknown-critical':
    case 'policy':
    case 'key-usage':
    case 'leaf-is-ca':
    case 'not-logged':
    case 'must-staple':
    case 'bad-staple':
    case 'serial-reused':
      return null;
  }
}

/** Each kind of problem once a certificate. */
export function distinctProblems(problems: readonly CertificateProblem[]): CertificateProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key =
      problem.kind === 'malformed'
        ? `${problem.kind} ${problem.position}`
        : `${problem.kind} ${problem.certificate.fingerprint}`;
    return !seen.has(key) && seen.add(key);
  });
}
