import type { ParsedCertificate } from '../certificate/parse';
import type { CertificatePath } from '../certificate/path';
import type { CertificateProblem } from '../certificate/problem';
import type { TrustFact, TrustStore } from '../evidence';

/** What a browser is asked about a chain. */
export interface CertificateQuestion {
  /** Base64 of the DER, as the server sent them. */
  chain: string[];
  trust: TrustFact;
  /** As in the URL: a name in lower case, or an address without brackets. */
  host: string;
  now: Date;
  /** Stores that this browser believes. */
  believes: (store: TrustStore) => boolean;
  handshake: CertificateHandshake;
}

/** What of the handshake bears on the certificate; `null` where it never got that far. */
export interface CertificateHandshake {
  /** `TLSv1.2`, `TLSv1.3`. */
  protocol: string | null;
  /** The suite's name as Node has it, e.g. `AES128-GCM-SHA256` for an RSA key exchange. */
  cipher: string | null;
  /** An OCSP response was stapled; `null` where that is not known. */
  stapled: boolean | null;
  /** Base64 of that response. */
  staple?: string | undefined;
}

/** One browser's judgement of a chain. */
export interface CertificateVerdict {
  /** The browser's own name for the one thing that it reports; `null` where it accepts the chain. */
  error: string | null;
  /** Everything that it has against the chain, what `error` names first. Empty where it accepts. */
  problems: CertificateProblem[];
  path: CertificatePath;
  /** The chain as sent, for people; `null` where a certificate cannot be read at all. */
  sent: (ParsedCertificate | null)[];
  /** Addresses of issuers or responders that the browser would ask and nobody has: what they give might change `error`. */
  unasked?: string[];
}
