import * as l10n from '@vscode/l10n';
import { modernTls } from '../../../fixes/broker';
import { newServerCertificate } from '../../../fixes/certificate';
import { browserGroups } from '../../../fixes/tls';
import { describeKey } from '../../certificate/keyText';
import type { PublicKey } from '../../certificate/publicKey';
import { defineCheck, notApplicable, pass, type Failing } from '../../check';
import { rfc } from '../../citations';
import type { TlsFact, TlsFailure } from '../../evidence';
import type { Target } from '../../target';
import { joinSentences } from '../../text';
import { decisiveFailureOf, helloFailureOf, isAboutKey, isMismatch } from './failure';

type Explanation = Omit<Failing, 'kind'>;

const offeredGroups = ['X25519MLKEM768', 'X25519', 'P-256', 'P-384'];

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
  uses: ['hello', 'tlsFirefox', 'tlsNode', 'tlsLegacy'],
  run: ({ tlsBrowser, hello, tlsFirefox, tlsNode, tlsLegacy }, { certificate, target }) => {
    const failure = decisiveFailureOf(tlsBrowser, certificate) ?? helloFailureOf(hello);
    if (failure === null || !isMismatch(failure) || isAboutKey(failure, certificate)) return notApplicable;
    const other =
      tlsNode.status === 'ok' ? tlsNode.value : tlsLegacy.status === 'ok' ? tlsLegacy.value : null;
    if (other !== null && ['TLSv1', 'TLSv1.1'].includes(other.protocol)) return pass;
    const explained =
      other === null
        ? refusal(failure, target)
        : explain(other, certificate?.sent[0]?.publicKey ?? null, target);
    const connects = tlsFirefox.status === 'ok' ? [l10n.t('Firefox supports it, and connects.')] : [];
    return { kind: 'fail', ...explained, detail: joinSentences([explained.detail, ...connects]) };
  },
});

/** Nobody gets further, so that the key of the certificate is not known either. */
function refusal({ alert, code }: TlsFailure, target: Target): Explanation {
  return {
    catalogue: ['C12', 'C41', 'C28'],
    detail: l10n.t('The server refuses the offer of a browser ({0}).', alert ?? code),
    nextStep: l10n.t('Allow ECDHE with AES-GCM in the broker or proxy, with an RSA or P-256 certificate.'),
    fixes: [modernTls(), browserGroups(), ...newServerCertificate(target)],
  };
}

/** What of a handshake with a longer offer no browser would have agreed to. */
function explain({ protocol, cipher, group }: TlsFact, key: PublicKey | null, target: Target): Explanation {
  if (key !== null && !isBrowserKey(key)) {
    return {
      catalogue: ['C28'],
      detail: l10n.t(
        'The key of the certificate is of the kind {0}, which Chromium does not accept.',
        describeKey(key),
      ),
      nextStep: l10n.t('Issue the certificate again with an RSA or P-256 key.'),
      fixes: newServerCertificate(target),
    };
  }
  if (group !== null && !offeredGroups.includes(group)) {
    return {
      catalogue: ['C41'],
      detail: l10n.t(
        'Offered everything, the server chooses the group {0}, which Chromium does not have.',
        group,
      ),
      nextStep: l10n.t('Allow the groups X25519 and P-256 in the broker or proxy.'),
      fixes: [browserGroups()],
    };
  }
  return {
    detail: l10n.t(
      'Offered everything, the server chooses {0} with {1}, which no browser has.',
      protocol,
      cipher,
    ),
    nextStep: l10n.t('Allow ECDHE with AES-GCM in the broker or proxy, with an RSA or P-256 certificate.'),
    fixes: [modernTls()],
  };
}

function isBrowserKey(key: PublicKey): boolean {
  return key.kind === 'rsa' || (key.kind === 'ec' && ['P-256', 'P-384'].includes(key.curve));
}
