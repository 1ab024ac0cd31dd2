import type { TrustFact, TrustStore } from '../../src/core/evidence';
import { certificateNames } from '../../src/probes/trust/certificateNames';
import { examineTrust } from '../../src/probes/trust/trust';
import type { TestCertificate } from './issueCertificate';

/** What the probe finds out about a chain for a user who trusts these certificates; signatures are really checked. */
export function trustFact(
  chain: readonly TestCertificate[],
  trusted: Partial<Record<TrustStore, readonly TestCertificate[]>> = {},
): TrustFact {
  const stores = ['bundled', 'system', 'nss', 'named'] as const;
  const stored = stores.flatMap((store) =>
    (trusted[store] ?? []).flatMap((certificate) => {
      const der = Buffer.from(certificate.der, 'base64');
      const names = certificateNames(der);
      return names === null ? [] : [{ store, der, names }];
    }),
  );
  return examineTrust(
    chain.map(({ der }) => der),
    stored,
    trusted.named?.length ?? 0,
  );
}
