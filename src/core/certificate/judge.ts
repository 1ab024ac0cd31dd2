import type { TrustFact, TrustStore } from '../evidence';
import { matchHost } from './hostName';
import { parseCertificate, type ParsedCertificate } from './parse';
import { buildPath, type CertificatePath } from './path';
import type { CertificateProblem } from './problem';
import { problemsAlongPath } from './validity';

/** What one client believes, and the host and time that it judges for. */
export interface ChainQuestion {
  /** Base64 of the DER, as the server sent them. */
  chain: string[];
  trust: TrustFact;
  host: string;
  now: Date;
  believes: (store: TrustStore) => boolean;
}

/** The judgement of one chain. `problems` are in the order in which they are to be repaired. */
export interface ChainJudgement {
  sent: (ParsedCertificate | null)[];
  path: CertificatePath;
  problems: CertificateProblem[];
}

/** Names under which intermediate authorities are usually kept. */
const intermediateName = /intermediate|issuing|sub(ordinate)?[ -]?ca|\bserver ca\b/i;

/** Judges a chain for a host: what a browser that believes these stores has against it. Pure; the clock is an input. */
export function judgeChain(question: ChainQuestion): ChainJudgement {
  const results = question.chain.map(parseCertificate);
  const sent = results.map((result) => (result.ok ? result.certificate : null));
  const [first] = results;
  if (first === undefined || !first.ok) {
    const reason = first === undefined ? 'no certificate' : first.reason;
    return {
      sent,
      path: { entries: [], store: null },
      problems: [{ kind: 'malformed', part: 'certificate', reason, position: 0 }],
    };
  }
  const path = buildPath({
    sent,
    anchors: readAnchors(question.trust, sent.length),
    signatures: question.trust.signatures,
    believes: question.believes,
  });
  return {
    sent,
    path,
    problems: [
      ...trustProblems(path, question.trust),
      ...nameProblems(first.certificate, question.host),
      ...problemsAlongPath(path, question.now),
    ],
  };
}

function readAnchors(trust: TrustFact, offset: number) {
  return trust.anchors.flatMap(({ der, store }, position) => {
    const result = parseCertificate(der);
    return result.ok ? [{ certificate: result.certificate, store, index: offset + position }] : [];
  });
}

function trustProblems(path: CertificatePath, trust: TrustFact): CertificateProblem[] {
  const [leaf] = path.entries;
  const last = path.entries.at(-1)?.certificate;
  if (leaf === undefined || last === undefined) return [];
  if (path.store !== null) {
    // Chromium takes a lone leaf as an anchor only if it may act as an authority.
    const isLoneLeaf = path.entries.length === 1 && leaf.certificate.basicConstraints?.ca !== true;
    return isLoneLeaf ? [{ kind: 'untrusted-leaf-as-anchor', certificate: leaf.certificate }] : [];
  }
  const isSelfIssued = last.subject.der === last.issuer.der;
  if (isSelfIssued && path.entries.length === 1) return [{ kind: 'self-signed', certificate: last }];
  if (isSelfIssued) return [{ kind: 'unknown-ca', certificate: last, mayLackIntermediate: false }];
  return [incompletePath(last, trust)];
}

/**
 * The issuer was not sent and stands in no store: an intermediate that was forgotten, or a private authority.
 * Only the issuer can tell for certain; its name, its organisation and a download address are good hints.
 */
function incompletePath(last: ParsedCertificate, trust: TrustFact): CertificateProblem {
  const fetchable = last.issuerUrls.length > 0;
  const namedStoreGiven = trust.anchors.some(({ store }) => store === 'named') || trust.namedCount > 0;
  const looksIntermediate =
    fetchable ||
    namedStoreGiven ||
    trust.issuerOrganizationKnown ||
    intermediateName.test(`${last.issuer.commonName ?? ''} ${last.issuer.text}`);
  return looksIntermediate
    ? { kind: 'missing-intermediate', certificate: last, fetchable }
    : { kind: 'unknown-ca', certificate: last, mayLackIntermediate: true };
}

function nameProblems(leaf: ParsedCertificate, host: string): CertificateProblem[] {
  const match = matchHost(leaf, host);
  switch (match.kind) {
    case 'matches':
      return [];
    case 'mismatch':
      return [{ kind: 'name-mismatch', certificate: leaf, names: match.names }];
    case 'ip-in-dns-name':
      return [{ kind: 'ip-in-dns-name', certificate: leaf, address: match.address }];
    case 'common-name-only':
      return [{ kind: 'common-name-only', certificate: leaf, commonName: match.commonName }];
  }
}
