import * as l10n from '@vscode/l10n';
import { publicCertificate } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { dayOf } from '../../time';
import { expiresSoonAt } from './soon';

export const expiresSoon = defineCheck({
  meta: {
    id: 'certificate/expires-soon',
    step: 'tls',
    level: 'warning',
    catalogue: ['C07'],
    title: () => l10n.t('A certificate of the chain expires soon'),
    why: () => l10n.t('From that day on no browser will connect.'),
    citation: rfc(5280, '4.1.2.5'),
  },
  needs: [],
  run: (_facts, { certificate, target, now }) => {
    if (certificate === null) return notApplicable;
    const soon = certificate.path.entries
      .map((entry) => entry.certificate)
      .find((candidate) => expiresSoonAt(candidate, now));
    if (soon === undefined) return pass;
    return {
      kind: 'fail',
      detail: l10n.t('"{0}" expires on {1}.', shortName(soon.subject), dayOf(soon.notAfter)),
      nextStep: l10n.t('Renew it, and check that the renewal reloads the broker.'),
      fixes: publicCertificate(target),
    };
  },
});
