import * as l10n from '@vscode/l10n';
import { modernTls } from '../../../fixes/broker';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import { tlsFailureOf } from './failure';

export const noCommonCipher = defineCheck({
  meta: {
    id: 'tls/no-common-cipher',
    step: 'tls',
    level: 'error',
    catalogue: ['C12', 'C41'],
    title: () => l10n.t('Browser and server have no cipher, group or key type in common'),
    why: () =>
      l10n.t(
        'Browsers offer ECDHE with AES-GCM or ChaCha20, the groups X25519, P-256 and P-384, and RSA, P-256 or P-384 certificates. Desktop clients offer much more, and connect.',
      ),
    citation: rfc(9325, '4.2'),
  },
  needs: ['tlsBrowser'],
  uses: ['tlsNode', 'tlsLegacy'],
  run: ({ tlsBrowser, tlsNode, tlsLegacy }) => {
    const failure = tlsFailureOf(tlsBrowser);
    const isMismatch =
      failure?.alert === 'handshake_failure' ||
      failure?.alert === 'insufficient_security' ||
      failure?.kind === 'no-common-parameters';
    if (failure === null || !isMismatch) return notApplicable;
    const other =
      tlsNode.status === 'ok' ? tlsNode.value : tlsLegacy.status === 'ok' ? tlsLegacy.value : null;
    if (other !== null && ['TLSv1', 'TLSv1.1'].includes(other.protocol)) return pass;
    return {
      kind: 'fail',
      detail:
        other === null
          ? l10n.t('The server refuses the offer of a browser ({0}).', failure.alert ?? failure.code)
          : l10n.t(
              'Offered everything, the server chooses {0} with {1}, which no browser has.',
              other.protocol,
              other.cipher,
            ),
      nextStep: l10n.t('Allow ECDHE with AES-GCM in the broker or proxy, with an RSA or P-256 certificate.'),
      fixes: [modernTls()],
    };
  },
});
