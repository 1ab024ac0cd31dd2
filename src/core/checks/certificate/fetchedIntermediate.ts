import * as l10n from '@vscode/l10n';
import { fetchIntermediate, fullChain } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';

/** A chain that holds only where a browser fetches what the server does not send. */
export const fetchedIntermediate = defineCheck({
  meta: {
    id: 'certificate/fetched-intermediate',
    step: 'tls',
    level: 'warning',
    catalogue: ['C22'],
    title: () => l10n.t('The server does not send an intermediate certificate, and Chromium fetches it'),
    why: () =>
      l10n.t(
        'Chromium asks the address that the certificate names for its issuer (AIA). Firefox and Node do not, and reject the chain; Chromium does, too, when that address does not answer.',
      ),
    citation: rfc(5280, '4.2.2.1'),
  },
  needs: [],
  run: (_facts, { certificate }) => {
    if (certificate === null) return notApplicable;
    const { entries } = certificate.path;
    const position = entries.findIndex(({ source }) => source === 'fetched');
    const [below, fetched] = [entries[position - 1], entries[position]];
    if (below === undefined || fetched === undefined) return pass;
    return {
      kind: 'fail',
      detail: l10n.t(
        '"{0}" was issued by "{1}", whose certificate is not sent.',
        shortName(below.certificate.subject),
        shortName(fetched.certificate.subject),
      ),
      nextStep: l10n.t('Serve the full chain (fullchain.pem in place of cert.pem) and reload the broker.'),
      fixes: [...fetchIntermediate(below.certificate.issuerUrls), fullChain()],
    };
  },
});
