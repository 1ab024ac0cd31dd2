import * as l10n from '@vscode/l10n';
import { newAuthority } from '../../../fixes/certificate';
import { shortName } from '../../certificate/names';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { defineCertificateCheck } from './define';

export const nameConstraint = defineCertificateCheck({
  meta: {
    id: 'certificate/name-constraint',
    catalogue: ['C34'],
    title: () => l10n.t('The name constraints of the CA do not allow this name'),
    why: () =>
      l10n.t(
        'A CA with name constraints may vouch for the names within them only. A constraint that a browser cannot apply to a name rejects it, too.',
      ),
    citation: rfc(5280, '4.2.1.10'),
  },
  kinds: ['name-constraint'],
  explain: ({ certificate, name }, { target }) => ({
    detail: l10n.t('"{0}" may not vouch for {1}.', shortName(certificate.subject), visible(name, 100)),
    nextStep: l10n.t(
      'Give the server a name that this CA may vouch for, or let a CA without such constraints sign its certificate.',
    ),
    fixes: newAuthority(target),
  }),
});
