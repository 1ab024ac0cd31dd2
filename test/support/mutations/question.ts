import { believedBy } from '../../../src/core/clients/trustedStores';
import type { CertificateQuestion } from '../../../src/core/clients/certificateVerdict';
import { certificateNames } from '../../../src/probes/trust/certificateNames';
import { examineTrust } from '../../../src/probes/trust/trust';
import type { TestCertificate } from '../issueCertificate';
import { mutationHost } from './chains';

/** What a browser whose user imported `root` is asked about a chain; signatures are really checked. */
export function questionOf(chain: readonly Buffer[], root: TestCertificate): CertificateQuestion {
  const der = Buffer.from(root.der, 'base64');
  const names = certificateNames(der);
  const sent = chain.map((bytes) => bytes.toString('base64'));
  const stored = names === null ? [] : [{ store: 'named' as const, der, names }];
  return {
    chain: sent,
    trust: examineTrust(sent, stored, 1),
    host: mutationHost,
    now: new Date(),
    believes: believedBy('chromium', 'linux'),
    handshake: { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', stapled: false },
  };
}
