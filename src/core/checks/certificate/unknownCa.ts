import * as l10n from '@vscode/l10n';
import { fullChain, importAuthority, newServerCertificate } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { joinSentences } from '../../text';
import { defineCertificateCheck } from './define';
import { importHints } from './importHints';

export const unknownCa = defineCertificateCheck({
  meta: {
    id: 'certificate/unknown-ca',
    catalogue: ['C02'],
    title: () => l10n.t("The certificate's CA is not trusted"),
    why: () =>
      l10n.t(
        'The chain ends at an authority that stands in no trust store of the browser. Options such as ca and rejectUnauthorized do not change that in a page.',
      ),
    citation: rfc(5280, '6.1'),
  },
  kinds: ['unknown-ca'],
  explain: ({ certificate, mayLackIntermediate }, { target, leaf, trust }) => {
    const hints = importHints(trust, leaf, certificate);
    return {
      catalogue: ['C02', ...(mayLackIntermediate ? ['C03'] : []), ...hints.rows],
      detail: joinSentences([
        mayLackIntermediate
          ? l10n.t(
              '"{0}" was issued by "{1}", which is neither there nor trusted: a private CA, or an intermediate that was forgotten.',
              shortName(certificate.subject),
              shortName(certificate.issuer),
            )
          : l10n.t('The chain ends at "{0}".', shortName(certificate.subject)),
        ...hints.texts,
      ]),
      nextStep: l10n.t(
        'For development, import this CA into the browser or the system. For visitors, use a certificate of a public CA.',
      ),
      fixes: [
        ...importAuthority(),
        ...(mayLackIntermediate ? [fullChain()] : []),
        ...newServerCertificate(target),
      ],
    };
  },
});
