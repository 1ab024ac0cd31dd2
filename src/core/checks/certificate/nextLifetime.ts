import * as l10n from '@vscode/l10n';
import { publicCertificate } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { defineCheck, notApplicable, pass } from '../../check';
import { page } from '../../citations';
import { dayOf } from '../../time';
import { lifetimeOf } from './soon';

/** Days for which a public CA may issue at most, by the day of issue. */
const limits = [
  { from: '2029-03-15', days: 47 },
  { from: '2027-03-15', days: 100 },
  { from: '2026-03-15', days: 200 },
] as const;

export const nextLifetime = defineCheck({
  meta: {
    id: 'certificate/next-lifetime',
    step: 'tls',
    level: 'info',
    catalogue: ['C38'],
    title: () => l10n.t('The next certificate will be valid for a shorter time'),
    why: () =>
      l10n.t(
        'Public CAs may issue for 200 days since 15 March 2026, for 100 from 15 March 2027 and for 47 from 15 March 2029. Who renews by hand will forget one.',
      ),
    citation: page(
      'CA/Browser Forum',
      'Baseline Requirements, 6.3.2',
      'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    ),
  },
  needs: [],
  run: (_facts, { certificate, target }) => {
    const leaf = certificate?.path.entries[0]?.certificate;
    if (leaf === undefined || certificate?.path.store !== 'bundled') return notApplicable;
    // The rule of the day on which its successor has to be there at the latest.
    const limit = limits.find(({ from }) => leaf.notAfter >= from);
    if (limit === undefined || Math.floor(lifetimeOf(leaf)) <= limit.days) return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        '"{0}" is valid for {1} days, until {2}; its successor may be valid for {3} at most.',
        shortName(leaf.subject),
        Math.round(lifetimeOf(leaf)),
        dayOf(leaf.notAfter),
        limit.days,
      ),
      nextStep: l10n.t(
        'Let a program renew the certificate and reload the broker (ACME: certbot, Caddy, lego).',
      ),
      fixes: publicCertificate(target),
    };
  },
});
