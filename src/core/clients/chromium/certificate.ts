import { DerError } from '../../certificate/derReader';
import type { CertificatePath, PathEntry } from '../../certificate/path';
import type { CertificateProblem } from '../../certificate/problem';
import { fromBase64 } from '../../text';
import type { CertificateQuestion, CertificateVerdict } from '../certificateVerdict';
import { checkPrincipal } from './format/principal';
import { leavesError } from './format/signatureAlgorithm';
import { readStructure } from './format/structure';
import { readPool, type Sent } from './path/pool';
import { distinctProblems } from './status';
import { judgeHandshake, type StepVerdict } from './tls/handshake';
import { judgeChain, type VerifierVerdict } from './verifier';

/**
 * What Chromium says of a chain. Three pieces of it look at the certificates, one after the other: BoringSSL during the handshake, Chromium's own
 * reading of the server's certificate, and the verifier. Never throws.
 */
export function judgeForChromium(question: CertificateQuestion): CertificateVerdict {
  const pool = readPool(question);
  const sent = pool.sent.map(({ shown }) => shown);
  const [leaf] = pool.sent;
  const der = bytesOf(question.chain[0] ?? '');
  if (leaf === undefined || der === null) {
    const problem = malformed('certificate', leaf?.damage ?? 'no certificate');
    return { error: 'net::ERR_SSL_PROTOCOL_ERROR', problems: [problem], path: pathOf(leaf), sent };
  }
  const handshake = judgeHandshake(der, leaf.shown, question.handshake);
  const format = judgeFormat(der, leaf);
  const verified: VerifierVerdict =
    leaf.candidate === null ? unreadable(leaf) : judgeChain(question, pool, leaf.candidate);
  const steps = [handshake.before, judgeList(question.chain), format, verified, handshake.after];
  const failed = steps.find(({ error }) => error !== null);
  return {
    error: failed?.error ?? null,
    problems: distinctProblems(steps.flatMap(({ problems }) => problems)),
    path: verified.path,
    sent,
    unasked: failed === verified ? verified.unasked : [],
  };
}

/** Of what the server sent beside its own certificate, nothing may be empty (`ssl_parse_cert_chain`, boringssl `ssl/ssl_cert.cc`). */
function judgeList(chain: readonly string[]): StepVerdict {
  const position = chain.indexOf('');
  if (position === -1) return { error: null, problems: [] };
  const problem = {
    kind: 'malformed',
    part: 'certificate',
    reason: 'an empty certificate',
    position,
  } as const;
  return { error: 'net::ERR_SSL_PROTOCOL_ERROR', problems: [problem] };
}

/** What Chromium reads of the server's certificate before it verifies it (`X509Certificate::ParsedFields::Initialize`, `net/cert/x509_certificate.cc`). */
function judgeFormat(der: Uint8Array, { shown }: Sent): StepVerdict {
  try {
    const { subject, issuer, innerAlgorithm } = readStructure(der);
    checkPrincipal(subject);
    checkPrincipal(issuer);
    if (!leavesError(innerAlgorithm)) return { error: null, problems: [] };
    // What BoringSSL took down counts as an error of the handshake, which goes on meanwhile (`SSL_get_error`, `ssl/ssl_lib.cc`).
    return {
      error: 'net::ERR_SSL_PROTOCOL_ERROR',
      problems: [
        shown === null
          ? malformed('certificate', 'signature: a digest that is not known')
          : { kind: 'unsupported-signature', certificate: shown },
      ],
    };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return {
      error: 'net::ERR_SSL_SERVER_CERT_BAD_FORMAT',
      problems: [malformed('certificate', error.message)],
    };
  }
}

/** The verifier reads the extensions, too, and the characters of the names. */
function unreadable(leaf: Sent): VerifierVerdict {
  return {
    error: 'net::ERR_CERT_INVALID',
    problems: [malformed('extension', leaf.damage)],
    path: pathOf(leaf),
    unasked: [],
  };
}

function malformed(part: 'certificate' | 'extension', reason: string): CertificateProblem {
  return { kind: 'malformed', part, reason, position: 0 };
}

function pathOf(leaf: Sent | undefined): CertificatePath {
  const shown = leaf?.shown ?? null;
  const entries: PathEntry[] = shown === null ? [] : [{ index: 0, certificate: shown, source: 'sent' }];
  return { entries, store: null };
}

/** `null` where the text is no Base64. */
function bytesOf(base64: string): Uint8Array | null {
  try {
    return fromBase64(base64);
  } catch {
    return null;
  }
}
