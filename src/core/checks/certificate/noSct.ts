import * as l10n from '@vscode/l10n';
import { publicCertificate } from '../../../fixes/certificate';
import { hasExtension } from '../../certificate/hasExtension';
import { shortName } from '../../certificate/names';
import type { CertificateCheck } from './define';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';

/** The list of signed certificate timestamps (RFC 6962 section 3.3). */
const timestamps = '1.3.6.1.4.1.11129.2.4.2';

const check = defineCheck({
  meta: {
    id: 'certificate/no-sct',
    step: 'tls',
    level: 'warning',
    catalogue: ['C15'],
    title: () => l10n.t('The certificate of a public CA has no proof that it was logged'),
    why: () =>
      l10n.t(
        'Chrome and Firefox accept certificates of public CAs only with signed timestamps of public logs (Certificate Transparency). They stand in the certificate, or the server has to send them in the handshake, which few can.',
      ),
    citation: page(
      'Chrome',
      'Certificate Transparency policy',
      'https://googlechrome.github.io/CertificateTransparency/ct_policy.html',
    ),
  },
  needs: [],
  uses: ['tlsBrowser'],
  run: ({ tlsBrowser }, { certificate, firefoxCertificate, target, input }) => {
    const leaf = certificate?.sent[0] ?? null;
    if (certificate === null || leaf === null) return notApplicable;
    const problems = (firefoxCertificate?.problems ?? []).filter(({ kind }) => kind === 'not-logged');
    const [der] = input.file?.chain ?? (tlsBrowser.status === 'ok' ? tlsBrowser.value.chain : []);
    const isPublic = certificate.path.store === 'bundled';
    const isWithout = isPublic && der !== undefined && !hasExtension(der, timestamps);
    if (!isWithout && problems.length === 0) return pass;
    return {
      kind: 'fail',
      problems,
      detail: l10n.t('"{0}" has no timestamps.', shortName(leaf.subject)),
      nextStep: l10n.t(
        'Get a new certificate from the CA; all public ones log what they issue, unless asked not to.',
      ),
      fixes: publicCertificate(target),
    };
  },
});

/** The model of Firefox knows it as a problem; that of Chromium cannot, as only some builds of it ask for the proof. */
export const noSct: CertificateCheck = { ...check, kinds: ['not-logged'] };
