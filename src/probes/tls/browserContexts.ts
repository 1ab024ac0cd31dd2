import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls';
import { opensslCiphers } from '../../core/tls/cipherSuites';
import { groupName } from '../../core/tls/groups';
import { chromiumOffer } from '../../core/tls/hello/chromium';
import { firefoxOffer } from '../../core/tls/hello/firefox';
import { type ClientOffer, isFiniteFieldGroup, isPostQuantumGroup } from '../../core/tls/hello/offer';
import { isPostQuantumSignature, opensslSignatures } from '../../core/tls/signatureAlgorithms';
import { bundledRoots } from './contexts';
import { once } from './once';

/** Chromium's offer as far as this platform has it, judged with the bundled roots. */
export const chromiumContext = once(() => contextFor(chromiumOffer));

/** Firefox's, likewise. */
export const firefoxContext = once(() => contextFor(firefoxOffer));

function contextFor(offer: ClientOffer): SecureContext {
  const ciphers = opensslCiphers(offer.cipherSuites);
  const { groups, signatureAlgorithms: signatures } = offer;
  const isClassic = (id: number): boolean => !isPostQuantumGroup(id);
  const isElliptic = (id: number): boolean => !isFiniteFieldGroup(id);
  const isOldSignature = (id: number): boolean => !isPostQuantumSignature(id);
  return createSecureContext({
    ca: bundledRoots(),
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.3',
    // Node 24 would refuse short keys by itself, which are for the judge. BoringSSL has no security levels.
    ciphers: firstKnown('ciphers', [`${ciphers}:@SECLEVEL=0`, ciphers]),
    sigalgs: firstKnown('sigalgs', [
      opensslSignatures(signatures),
      opensslSignatures(signatures.filter(isOldSignature)),
    ]),
    ecdhCurve: firstKnown('ecdhCurve', [
      groupList(groups),
      groupList(groups.filter(isElliptic)),
      groupList(groups.filter(isClassic)),
      groupList(groups.filter((id) => isClassic(id) && isElliptic(id))),
    ]),
  });
}

function groupList(groups: readonly number[]): string {
  return groups.map(groupName).join(':');
}

/** The first value that this platform's TLS library takes; the last where it takes none, so that its complaint is heard. */
function firstKnown(
  option: 'ciphers' | 'sigalgs' | 'ecdhCurve',
  candidates: readonly string[],
): string | undefined {
  return candidates.find((value) => isKnown({ [option]: value })) ?? candidates.at(-1);
}

function isKnown(options: SecureContextOptions): boolean {
  try {
    createSecureContext({ ca: [], ...options });
    return true;
  } catch {
    return false;
  }
}
