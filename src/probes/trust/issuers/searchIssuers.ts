import type { FetchedIssuer, TrustFact } from '../../../core/evidence';
import type { CertificateHandshake } from '../../../core/clients/certificateVerdict';
import { judgeForChromium } from '../../../core/clients/chromium/certificate';
import { believedBy } from '../../../core/clients/trustedStores';
import { maxIssuerLevels, maxIssuerRequests, maxIssuersAtOnce, maxIssuerUrl } from '../../limits';
import type { ProbeContext } from '../../probeContext';
import type { StoredCertificate } from '../stores';
import { examineTrust } from '../trust';
import { certificatesInBody } from './certificatesInBody';
import { download } from './download';

/** DER of the access method `id-ad-caIssuers` (RFC 5280 section 4.2.2.1). */
const caIssuers = Buffer.from('06082b06010505073002', 'hex');

/**
 * Examines the trust in a chain. Where Chromium would go on to ask addresses of issuers that certificates give (AIA), they are asked, and then
 * those that the answers give, within bounds.
 */
export async function searchIssuers(
  context: ProbeContext,
  chain: readonly string[],
  handshake: CertificateHandshake,
): Promise<TrustFact> {
  const { request } = context;
  const stored: readonly StoredCertificate[] = await context.stores.certificates();
  const examine = (fetched: readonly FetchedIssuer[]): TrustFact =>
    examineTrust(chain, stored, request.trust.length, fetched, handshake.staple);
  const unaskedIn = (trust: TrustFact): string[] =>
    judgeForChromium({
      chain: [...chain],
      trust,
      host: request.target.host,
      now: new Date(),
      believes: believedBy('chromium', request.environment.platform),
      handshake,
    }).unasked ?? [];

  let trust = examine([]);
  if (!chain.some(namesIssuer)) return trust;
  for (let level = 0; level < maxIssuerLevels; level += 1) {
    const asked = trust.fetched ?? [];
    const room = Math.min(maxIssuersAtOnce, maxIssuerRequests - asked.length);
    const urls = unaskedIn(trust)
      .filter(({ length }) => length <= maxIssuerUrl)
      .slice(0, room);
    if (urls.length === 0 || context.signal.aborted) break;
    trust = examine([...asked, ...(await Promise.all(urls.map((url) => fetchIssuer(context, url))))]);
  }
  return trust;
}

function namesIssuer(base64: string): boolean {
  return Buffer.from(base64, 'base64').includes(caIssuers);
}

async function fetchIssuer(context: ProbeContext, url: string): Promise<FetchedIssuer> {
  const body = await download(context, url);
  if (!body.ok) return { url, certificates: [], failure: body.reason };
  const certificates = certificatesInBody(body.value);
  return { url, certificates, failure: certificates.length === 0 ? 'No certificate came' : null };
}
