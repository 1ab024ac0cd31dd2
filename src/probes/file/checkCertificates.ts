import { factsOfFile } from '../../core/emptyFacts';
import type { Evidence, EvidenceEnvironment } from '../../core/evidence';
import { parseCertificate } from '../../core/certificate/parse';
import { targetOfCertificate } from '../../core/file/host';
import { orderChain } from '../../core/file/order';
import type { CertificateFile } from '../../core/file/read';
import { sentOrigin } from '../../core/page';
import type { Target } from '../../core/target';
import { TrustStores } from '../trust/stores';
import { examineTrust } from '../trust/trust';

export interface CertificateCheck {
  /** Of the file, without its folder. */
  name: string;
  file: CertificateFile;
  /** The broker that the certificate is meant for, as `targetOfHost` makes it; `null` leaves the name out. */
  target: Target | null;
  /** Certificates that count as imported into the browser: Base64 of the DER. */
  trust: string[];
  /** The clock that the certificates are judged by. */
  now: Date;
  environment: EvidenceEnvironment;
}

/**
 * The evidence that lies in a file: its certificates as a server would send them, and the anchors of this machine. Connects to nothing.
 * @throws Error where the file has no certificate, which `readCertificateFile` does not let pass.
 */
export async function checkCertificates(check: CertificateCheck): Promise<Evidence> {
  const startedAt = performance.now();
  const { file, name, trust, now, environment } = check;
  const { chain, wasLeafFirst } = orderChain(file.certificates);
  const leaf = parseCertificate(chain[0] ?? '');
  if (!leaf.ok) throw new Error(leaf.reason);
  const stored = await new TrustStores(trust, new AbortController().signal).certificates();
  const value = examineTrust(chain, stored, trust.length);
  const ms = Math.round(performance.now() - startedAt);
  return {
    schemaVersion: 1,
    startedAt: now.toISOString(),
    ms,
    target: check.target ?? targetOfCertificate(leaf.certificate),
    input: {
      pageOrigin: null,
      origin: sentOrigin(null),
      protocolVersion: 4,
      clientId: null,
      hasUsername: false,
      hasPassword: false,
      trust,
      resolve: [],
      idleSeconds: null,
      file: {
        name,
        chain,
        isLeafFirst: wasLeafFirst || !file.isOrdered,
        isHostGiven: check.target !== null,
      },
    },
    environment,
    facts: factsOfFile({ status: 'ok', vantage: 'extension-host', at: 0, ms, value }),
  };
}
