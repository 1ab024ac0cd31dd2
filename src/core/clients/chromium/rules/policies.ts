import type { CertificateProblem } from '../../../certificate/problem';
import { isSelfIssued } from '../format/certificate';
import { anyPolicy } from '../format/policies';
import type { Candidate } from '../path/pool';
import { PolicyTree } from './policyTree';

/** Policies along a path, from the root downwards (RFC 5280 sections 6.1.3 to 6.1.5; nobody demands one from outside). */
export class Policies {
  readonly #tree = new PolicyTree();
  /** How many certificates may follow before a policy is demanded, none is mapped, and "any" counts no more. */
  #explicit: number;
  #mapping: number;
  #any: number;

  /** `length`: certificates below the root. */
  constructor(length: number) {
    this.#explicit = length + 1;
    this.#mapping = length + 1;
    this.#any = length + 1;
  }

  /** A root without policies leaves all of them open. */
  startAt(root: Candidate): CertificateProblem[] {
    const problems = root.certificate.policies === null ? [] : this.judge(root, false);
    problems.push(...this.#map(root));
    this.#limit(root);
    return problems;
  }

  /** Steps d to f of section 6.1.3. */
  judge({ certificate, shown }: Candidate, isServer: boolean): CertificateProblem[] {
    const { policies } = certificate;
    if (policies === null) this.#tree.clear();
    else {
      const countsAny = this.#any > 0 || (!isServer && isSelfIssued(certificate));
      this.#tree.grow(policies, policies.includes(anyPolicy) && countsAny);
    }
    return this.#explicit > 0 || !this.#tree.isEmpty ? [] : [{ kind: 'policy', certificate: shown }];
  }

  /** Section 6.1.4, for what follows a CA. */
  passOn(ca: Candidate): CertificateProblem[] {
    const problems = this.#map(ca);
    if (!isSelfIssued(ca.certificate)) {
      this.#explicit = Math.max(0, this.#explicit - 1);
      this.#mapping = Math.max(0, this.#mapping - 1);
      this.#any = Math.max(0, this.#any - 1);
    }
    this.#limit(ca);
    return problems;
  }

  /** Section 6.1.5, for the server's certificate. */
  finish({ certificate, shown }: Candidate): CertificateProblem[] {
    this.#explicit = Math.max(0, this.#explicit - 1);
    if (certificate.policyConstraints?.requireExplicitPolicy === 0) this.#explicit = 0;
    const isRefused = this.#explicit === 0 && !this.#tree.reachesRoot();
    return isRefused ? [{ kind: 'policy', certificate: shown }] : [];
  }

  #map({ certificate: { policyMappings }, shown }: Candidate): CertificateProblem[] {
    if (policyMappings === null) return [];
    if (policyMappings.some(({ issuer, subject }) => issuer === anyPolicy || subject === anyPolicy)) {
      this.#tree.clear();
      return [{ kind: 'policy', certificate: shown }];
    }
    for (const { issuer, subject } of policyMappings) {
      if (this.#mapping > 0) this.#tree.map(issuer, subject);
      else this.#tree.remove(issuer);
    }
    return [];
  }

  #limit({ certificate: { policyConstraints, inhibitAnyPolicy } }: Candidate): void {
    this.#explicit = Math.min(this.#explicit, policyConstraints?.requireExplicitPolicy ?? this.#explicit);
    this.#mapping = Math.min(this.#mapping, policyConstraints?.inhibitPolicyMapping ?? this.#mapping);
    this.#any = Math.min(this.#any, inhibitAnyPolicy ?? this.#any);
  }
}
