import * as l10n from '@vscode/l10n';
import type { ParsedCertificate } from './parse';

/** Purposes that are met in certificates for TLS (RFC 5280 section 4.2.1.12). */
const purposeNames: Readonly<Record<string, () => string>> = {
  '1.3.6.1.5.5.7.3.1': () => l10n.t('TLS server'),
  '1.3.6.1.5.5.7.3.2': () => l10n.t('TLS client'),
  '1.3.6.1.5.5.7.3.3': () => l10n.t('code signing'),
  '1.3.6.1.5.5.7.3.4': () => l10n.t('e-mail'),
  '1.3.6.1.5.5.7.3.8': () => l10n.t('time stamping'),
  '1.3.6.1.5.5.7.3.9': () => l10n.t('OCSP signing'),
  '2.5.29.37.0': () => l10n.t('any purpose'),
};

/** What the extended key usage allows; a certificate without one is for everything. */
export function describePurposes({ extendedKeyUsage }: ParsedCertificate): string {
  if (extendedKeyUsage === null) return l10n.t('not limited');
  if (extendedKeyUsage.length === 0) return l10n.t('none');
  return extendedKeyUsage.map((id) => purposeNames[id]?.() ?? id).join(', ');
}

/** What the key usage allows, in the words of RFC 5280 section 4.2.1.3. */
export function describeKeyUsage({ keyUsage }: ParsedCertificate): string {
  if (keyUsage === null) return l10n.t('not limited');
  return keyUsage.length === 0 ? l10n.t('none') : keyUsage.join(', ');
}

/** Whether it may issue others, and how many levels. */
export function describeAuthority({ basicConstraints }: ParsedCertificate): string {
  if (basicConstraints?.ca !== true) return l10n.t('no');
  const { pathLength } = basicConstraints;
  return pathLength === null ? l10n.t('yes') : l10n.t('yes, with at most {0} CAs below it', pathLength);
}
