import * as l10n from '@vscode/l10n';
import { fullChain, newAuthority } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { dayOf } from '../../time';
import { daysLeft, expiresSoonAt } from './soon';

/** Days before the end of a CA from which on a warning is due: to replace one takes longer than to renew a certificate. */
const warnDays = 90;

export const issuerExpiresFirst = defineCheck({
  meta: {
    id: 'certificate/issuer-expires-first',
    step: 'tls',
    level: 'warning',
    catalogue: ['C07'],
    title: () => l10n.t('A CA of the chain expires before the certificate of the server'),
    why: () =>
      l10n.t(
        'A browser wants every certificate of the chain to be valid. Once the CA has expired, no date of the certificate below it helps.',
      ),
    citation: rfc(5280, '6.1.3'),
  },
  needs: [],
  run: (_facts, { certificate, target, now }) => {
    const [leaf, ...issuers] = certificate?.path.entries.map((entry) => entry.certificate) ?? [];
    if (leaf === undefined) return notApplicable;
    const first = issuers.find((issuer) => {
      const left = daysLeft(issuer, now);
      // One that ends within days has a warning of its own.
      return left >= 0 && left < Math.min(warnDays, daysLeft(leaf, now)) && !expiresSoonAt(issuer, now);
    });
    if (first === undefined) return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        '"{0}" expires on {1}, "{2}" only on {3}.',
        shortName(first.subject),
        dayOf(first.notAfter),
        shortName(leaf.subject),
        dayOf(leaf.notAfter),
      ),
      nextStep: l10n.t('Renew the CA before that day, and serve or import its new certificate.'),
      fixes: [fullChain(), ...newAuthority(target)],
    };
  },
});
