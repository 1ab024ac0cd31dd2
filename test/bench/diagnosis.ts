import { readAuthorities } from '../../src/core/file/authorities';
import { diagnose, judge } from '../../src/engine';
import { requestFor } from '../unit/probes/support/gather';

/** Diagnoses a healthy broker, and returns the time to the verdict, in ms. Throws where it is not found healthy. */
export async function timeDiagnosis(url: string, caPem: string, browser: 'auto' | 'none'): Promise<number> {
  const certificates = readAuthorities(Buffer.from(caPem));
  if (!certificates.ok) throw new Error(certificates.message);
  const request = requestFor(url, { trust: certificates.certificates, browser });
  const start = performance.now();
  const observer = { signal: new AbortController().signal, onEvidence: () => undefined };
  const { verdict, clients } = judge(await diagnose(request, observer));
  const ms = performance.now() - start;
  const basis = browser === 'none' ? 'predicted' : 'measured';
  if (!verdict.healthy || clients.chromium.basis !== basis) throw new Error(verdict.summary);
  return ms;
}
