import * as l10n from '@vscode/l10n';
import { fetchIntermediate, fullChain, importAuthority } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { joinSentences, visible } from '../../text';
import { defineCertificateCheck } from './define';
import { importHints } from './importHints';

export const missingIntermediate = defineCertificateCheck({
  meta: {
    id: 'certificate/missing-intermediate',
    catalogue: ['C03'],
    title: () => l10n.t('The intermediate certificate is missing'),
    why: () =>
      l10n.t(
        'The way from the certificate to a trusted root is broken. Some browsers fetch or remember the missing piece, others do not, so that it "works on my machine" only.',
      ),
    citation: rfc(8446, '4.4.2'),
  },
  kinds: ['missing-intermediate'],
  explain: ({ certificate, fetchable }, { leaf, trust }) => {
    const hints = importHints(trust, leaf, certificate);
    const fetched = trust.status === 'ok' ? (trust.value.fetched ?? []) : [];
    return {
      catalogue: ['C03', ...(fetchable ? ['C22'] : []), ...hints.rows],
      detail: joinSentences([
        l10n.t(
          '"{0}" was issued by "{1}", whose certificate is missing.',
          shortName(certificate.subject),
          shortName(certificate.issuer),
        ),
        ...fetched.flatMap(({ url, failure }) =>
          failure !== null && certificate.issuerUrls.includes(url)
            ? [l10n.t('Nor did {0} give it: {1}.', visible(url, 200), visible(failure, 200))]
            : [],
        ),
        ...hints.texts,
      ]),
      nextStep: l10n.t('Serve the full chain (fullchain.pem in place of cert.pem) and reload the broker.'),
      fixes: [
        ...fetchIntermediate(certificate.issuerUrls),
        fullChain(),
        ...(hints.texts.length === 0 ? [] : importAuthority()),
      ],
    };
  },
});
