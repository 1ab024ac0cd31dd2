import { parseCertificate, type ParsedCertificate } from '../certificate/parse';

/** Certificates as a server would send them. */
export interface OrderedChain {
  /** Base64 of the DER: the server's own, its issuers upwards, then what belongs to neither. */
  chain: string[];
  /** The server's own was the first already. */
  wasLeafFirst: boolean;
}

interface Candidate {
  base64: string;
  certificate: ParsedCertificate;
}

/** Certificates that are kept of a file, as of a server's message; no path is longer. */
const maxChain = 32;

/**
 * Finds the server's certificate: the one that issued none of the others. Where several did not, the first that is no CA; a file
 * of roots alone has none such, and there it is the first of all.
 * @param certificates Base64 of the DER, each of which parses.
 */
export function orderChain(certificates: readonly string[]): OrderedChain {
  const all = certificates.flatMap((base64): Candidate[] => {
    const result = parseCertificate(base64);
    return result.ok ? [{ base64, certificate: result.certificate }] : [];
  });
  const childless = all.filter((candidate) => !all.some((other) => isIssuedBy(other, candidate)));
  // In a circle, as when a CA and its server have one name, everybody is somebody's issuer.
  const candidates = childless.length === 0 ? all : childless;
  const leaf =
    candidates.find(({ certificate }) => certificate.basicConstraints?.ca !== true) ?? candidates[0];
  if (leaf === undefined) return { chain: [], wasLeafFirst: true };
  const path = pathFrom(leaf, all);
  const others = all.filter((candidate) => !path.includes(candidate));
  return {
    chain: [...path, ...others].map(({ base64 }) => base64).slice(0, maxChain),
    wasLeafFirst: leaf === all[0],
  };
}

function pathFrom(leaf: Candidate, all: readonly Candidate[]): Candidate[] {
  const path = [leaf];
  for (let last: Candidate | undefined = leaf; last !== undefined;) {
    const current: Candidate = last;
    last = all.find((candidate) => !path.includes(candidate) && isIssuedBy(current, candidate));
    if (last !== undefined) path.push(last);
  }
  return path;
}

function isIssuedBy(certificate: Candidate, issuer: Candidate): boolean {
  return certificate !== issuer && certificate.certificate.issuer.der === issuer.certificate.subject.der;
}
