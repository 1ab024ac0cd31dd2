import { matchHost } from '../certificate/hostName';
import { parseCertificate, type ParsedCertificate } from '../certificate/parse';
import type { CertificateProblem, CertificateProblemKind } from '../certificate/problem';
import type { Evidence, TrustFact } from '../evidence';
import type { Prediction } from '../report';
import { connects, fails, unknown } from './prediction';

/** What Node judges as browsers do, or what is read anew below. */
const understood: readonly CertificateProblemKind[] = [
  'self-signed',
  'unknown-ca',
  'missing-intermediate',
  'untrusted-leaf-as-anchor',
  'name-mismatch',
  'ip-in-dns-name',
  'common-name-only',
  'expired',
  'not-yet-valid',
];

/** OpenSSL's default level of security forbids shorter keys from Node 24 on. */
const minRsaBits = 2048;

interface NodePath {
  /** The leaf first. */
  certificates: ParsedCertificate[];
  isTrusted: boolean;
}

/**
 * What a strict Node client says of the certificates of a file. Trust, dates and names are all that is predicted; where a browser has
 * anything else against the chain, OpenSSL's opinion is left open.
 * @param problems What each browser has against it.
 */
export function predictNodeCertificate(
  { facts, input, target, startedAt }: Evidence,
  problems: readonly CertificateProblem[],
): Prediction {
  const { trust } = facts;
  const chain = (input.file?.chain ?? []).map(parseCertificate);
  const certificates = chain.flatMap((result) => (result.ok ? [result.certificate] : []));
  const isReadable = certificates.length === chain.length && trust.status === 'ok';
  if (!isReadable || problems.some(({ kind }) => !understood.includes(kind))) return unknown;
  const path = pathOf(certificates, trust.value);
  const [leaf] = path.certificates;
  if (leaf === undefined || path.certificates.some(hasShortKey)) return unknown;
  const error = dateError(path, new Date(startedAt)) ?? trustError(path);
  if (error !== null) return fails(error);
  return fitsHost(leaf, target.host) ? connects : fails('ERR_TLS_CERT_ALTNAME_INVALID');
}

/** From the leaf upwards to one of the roots that come with Node, which knows no others. */
function pathOf(sent: readonly ParsedCertificate[], trust: TrustFact): NodePath {
  const isRoot = (index: number) => trust.anchors[index - sent.length]?.store === 'bundled';
  const indices = sent.length === 0 ? [] : [0];
  for (let current = indices[0]; current !== undefined;) {
    const below: number = current;
    const issuers = trust.signatures
      .filter(({ certificate, valid }) => valid && certificate === below)
      .map(({ issuer }) => issuer);
    const root = issuers.find(isRoot);
    if (root !== undefined) {
      const anchor = parseCertificate(trust.anchors[root - sent.length]?.der ?? '');
      return {
        certificates: [...pick(sent, indices), ...(anchor.ok ? [anchor.certificate] : [])],
        isTrusted: true,
      };
    }
    current = issuers.find((issuer) => issuer < sent.length && !indices.includes(issuer));
    if (current !== undefined) indices.push(current);
  }
  return { certificates: pick(sent, indices), isTrusted: false };
}

function pick(sent: readonly ParsedCertificate[], indices: readonly number[]): ParsedCertificate[] {
  return indices.flatMap((index) => sent[index] ?? []);
}

/** OpenSSL looks at the dates last, from the root down, and Node reports what it found last. */
function dateError({ certificates }: NodePath, now: Date): string | null {
  for (const { notBefore, notAfter } of certificates) {
    if (new Date(notAfter) < now) return 'CERT_HAS_EXPIRED';
    if (new Date(notBefore) > now) return 'CERT_NOT_YET_VALID';
  }
  return null;
}

/** OpenSSL 3, `crypto/x509/x509_vfy.c`, `build_chain` and `internal_verify`. */
function trustError({ certificates, isTrusted }: NodePath): string | null {
  const last = certificates.at(-1);
  if (isTrusted || last === undefined) return null;
  const isAlone = certificates.length === 1;
  if (last.subject.der === last.issuer.der)
    return isAlone ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
  return isAlone ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
}

/** Node still takes the common name where there is no SAN (`tls.checkServerIdentity`). */
function fitsHost(leaf: ParsedCertificate, host: string): boolean {
  const { kind } = matchHost(leaf, host);
  return kind === 'matches' || kind === 'common-name-only';
}

function hasShortKey({ publicKey }: ParsedCertificate): boolean {
  return publicKey.kind === 'rsa' && publicKey.bits < minRsaBits;
}
