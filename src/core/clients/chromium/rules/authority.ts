import type { CertificateProblem } from '../../../certificate/problem';
import { isSelfIssued } from '../format/certificate';
import { hasBit } from '../format/values';
import type { Candidate } from '../path/pool';

/** Place of `keyCertSign` in the key usage. */
const keyCertSign = 5;

/** A CA between the server's certificate and the root: only version 3 can say that it is one (RFC 5280 section 6.1.4 step k). */
export function judgeIntermediate({ certificate, shown }: Candidate): CertificateProblem[] {
  return certificate.basicConstraints?.ca === true ? [] : [{ kind: 'not-a-ca', certificate: shown }];
}

/** A root may do without basic constraints, but must not say that it is no CA. */
export function judgeRoot({ certificate, shown }: Candidate): CertificateProblem[] {
  return certificate.basicConstraints?.ca === false ? [{ kind: 'not-a-ca', certificate: shown }] : [];
}

/** RFC 5280 section 6.1.4 step n. */
export function judgeCertSign({ certificate: { keyUsage }, shown }: Candidate): CertificateProblem[] {
  const maySign = keyUsage === null || hasBit(keyUsage, keyCertSign);
  return maySign ? [] : [{ kind: 'no-cert-sign', certificate: shown }];
}

/** How many CAs may still follow (`max_path_length`, RFC 5280 section 6.1.4 steps l and m). */
export class PathLength {
  /** Who set the limit, and to what; `null`: the length of the path itself. */
  #limit: { by: Candidate; allowed: number } | null = null;

  constructor(private left: number) {}

  /** A root's limit replaces the length of the path, even by a larger one (RFC 5937 section 3.2). */
  startAt(root: Candidate): void {
    const allowed = root.certificate.basicConstraints?.pathLength ?? null;
    if (allowed === null) return;
    this.left = allowed;
    this.#limit = { by: root, allowed };
  }

  /** Counts one CA; one that issued itself is free. */
  judge(ca: Candidate): CertificateProblem[] {
    const problems: CertificateProblem[] = [];
    if (!isSelfIssued(ca.certificate)) {
      if (this.left > 0) this.left -= 1;
      else {
        const { by, allowed } = this.#limit ?? { by: ca, allowed: 0 };
        problems.push({ kind: 'path-too-long', certificate: by.shown, allowed });
      }
    }
    const own = ca.certificate.basicConstraints?.pathLength ?? null;
    if (own !== null && own < this.left) {
      this.left = own;
      this.#limit = { by: ca, allowed: own };
    }
    return problems;
  }
}
