import * as l10n from '@vscode/l10n';
import { newAuthority, newServerCertificate } from '../../../fixes/certificate';
import { describeKey } from '../../certificate/keyText';
import { shortName } from '../../certificate/names';
import type { PublicKey } from '../../certificate/publicKey';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';

/** What public CAs have to use at least, and newer versions of OpenSSL ask of everybody. */
const minRsaBits = 2048;

export const shortKey = defineCheck({
  meta: {
    id: 'certificate/short-key',
    step: 'tls',
    level: 'warning',
    catalogue: ['C27'],
    title: () => l10n.t('A key of the chain is shorter than 2048 bits'),
    why: () =>
      l10n.t(
        'Chromium still accepts RSA keys from 1024 bits on where the CA is a private one. Node since version 24 and many systems with OpenSSL do not.',
      ),
    citation: rfc(9325, '4.5'),
  },
  needs: [],
  run: (_facts, { certificate, target }) => {
    if (certificate === null) return notApplicable;
    if (certificate.problems.some(({ kind }) => kind === 'weak-key')) return pass;
    const { entries } = certificate.path;
    const short = entries.find((entry) => isShort(entry.certificate.publicKey));
    if (short === undefined) return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        'The key of "{0}" is {1}.',
        shortName(short.certificate.subject),
        describeKey(short.certificate.publicKey),
      ),
      nextStep: l10n.t('Make a new key, RSA 2048 or P-256, and have the certificate issued for it.'),
      fixes: short === entries[0] ? newServerCertificate(target) : newAuthority(target),
    };
  },
});

function isShort(key: PublicKey): boolean {
  return (key.kind === 'rsa' || key.kind === 'rsa-pss') && key.bits < minRsaBits;
}
