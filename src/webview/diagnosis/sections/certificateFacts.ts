import * as l10n from '@vscode/l10n';
import { describeKey } from '../../../core/certificate/keyText';
import type { ParsedCertificate } from '../../../core/certificate/parse';
import { describeAuthority, describeKeyUsage, describePurposes } from '../../../core/certificate/usageText';
import { visible } from '../../../core/text';
import { formatTime } from '../labels';

/** Names that are shown of one certificate; some have hundreds. */
const maxNames = 50;

/** Everything of one certificate that a person asks for, as pairs of name and value. */
export function certificateFacts(certificate: ParsedCertificate): { name: string; value: string }[] {
  const { notBefore, notAfter, issuerUrls } = certificate;
  return [
    { name: l10n.t('Subject'), value: certificate.subject.text },
    { name: l10n.t('Issuer'), value: certificate.issuer.text },
    { name: l10n.t('Names (SAN)'), value: altNames(certificate) },
    { name: l10n.t('Valid'), value: `${formatTime(notBefore)} – ${formatTime(notAfter)}` },
    { name: l10n.t('Key'), value: describeKey(certificate.publicKey) },
    { name: l10n.t('May issue certificates (CA)'), value: describeAuthority(certificate) },
    { name: l10n.t('Key usage'), value: describeKeyUsage(certificate) },
    { name: l10n.t('Purpose (extended key usage)'), value: describePurposes(certificate) },
    { name: l10n.t('Signature'), value: certificate.signatureAlgorithm },
    ...(issuerUrls.length === 0
      ? []
      : [
          {
            name: l10n.t('Address of its issuer (AIA)'),
            value: issuerUrls.map((url) => visible(url)).join(', '),
          },
        ]),
    { name: l10n.t('Serial number'), value: certificate.serialNumber },
    { name: l10n.t('SHA-256 fingerprint'), value: certificate.fingerprint },
  ];
}

function altNames({ subjectAltNames }: ParsedCertificate): string {
  if (subjectAltNames === null || subjectAltNames.length === 0) return l10n.t('none');
  const shown = subjectAltNames.slice(0, maxNames).map(({ value }) => visible(value));
  const hidden = subjectAltNames.length - shown.length;
  return hidden === 0 ? shown.join(', ') : l10n.t('{0} and {1} more', shown.join(', '), hidden);
}
