import { rootCertificates } from 'node:tls';
import type { TrustStore } from '../../core/evidence';
import { certificatesInPem, pemOf } from '../../core/certificate/pem';
import { type CertificateNames, certificateNames } from './certificateNames';
import { nssAuthorities } from './nss';
import { systemRoots } from './systemRoots';

/** A certificate that somebody trusts, and who. */
export interface StoredCertificate {
  store: TrustStore;
  der: Buffer;
  names: CertificateNames;
}

/** The trust stores of one run, each read when first asked for. */
export class TrustStores {
  #system: Promise<string[]> | null = null;
  #nss: Promise<string[]> | null = null;

  constructor(
    /** DER in Base64 of the certificates given with `--trust`. */
    private readonly named: readonly string[],
    private readonly signal: AbortSignal,
  ) {}

  /** Roots beyond the bundled ones that a verifying client of this user would have, as PEM. */
  async moreRoots(): Promise<string[]> {
    return [...(await this.#systemDer()), ...this.named].map(pemOf);
  }

  async certificates(): Promise<StoredCertificate[]> {
    const [system, nss] = await Promise.all([this.#systemDer(), this.#nssDer()]);
    return [...bundled(), ...parsed('system', system), ...parsed('nss', nss), ...parsed('named', this.named)];
  }

  #systemDer(): Promise<string[]> {
    return (this.#system ??= systemRoots());
  }

  #nssDer(): Promise<string[]> {
    return (this.#nss ??= nssAuthorities(this.signal));
  }
}

let bundledCertificates: StoredCertificate[] | null = null;

/** Node's roots do not change while it runs. */
function bundled(): StoredCertificate[] {
  return (bundledCertificates ??= parsed('bundled', rootCertificates.flatMap(certificatesInPem)));
}

function parsed(store: TrustStore, certificates: readonly string[]): StoredCertificate[] {
  return certificates.flatMap((base64) => {
    const der = Buffer.from(base64, 'base64');
    const names = certificateNames(der);
    return names === null ? [] : [{ store, der, names }];
  });
}
