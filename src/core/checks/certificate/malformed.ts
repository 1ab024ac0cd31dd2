import * as l10n from '@vscode/l10n';
import { fullChain, newAuthority } from '../../../fixes/certificate';
import type { MalformedProblem } from '../../certificate/problem';
import { rfc } from '../../citations';
import { visible } from '../../text';
import { defineCertificateCheck } from './define';

export const malformed = defineCertificateCheck({
  meta: {
    id: 'certificate/malformed',
    catalogue: ['C24', 'C25'],
    title: () => l10n.t('The certificate is damaged'),
    why: () =>
      l10n.t('It does not follow the encoding rules (DER), which browsers enforce and OpenSSL does not.'),
    citation: rfc(5280, '4.1'),
  },
  kinds: ['malformed'],
  explain: ({ part, reason, position }, { target, isServers }) => ({
    catalogue: rowsOf(part, isServers),
    detail: l10n.t('Certificate {0} of the chain: {1}.', position + 1, visible(reason, 200)),
    nextStep: l10n.t('Issue the certificate again with a current tool.'),
    ...(isServers ? {} : { fixes: [fullChain(), ...newAuthority(target)] }),
  }),
});

/** What is damaged in a CA makes no difference to what a browser says, so that both rows fit. */
function rowsOf(part: MalformedProblem['part'], isServers: boolean): string[] {
  if (part === 'extension') return ['C24', 'C25'];
  return isServers ? ['C25'] : ['C25', 'C24'];
}
