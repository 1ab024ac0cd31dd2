import * as l10n from '@vscode/l10n';
import { defaultServer } from '../../../fixes/proxy';
import { matchHost } from '../../certificate/hostName';
import { shortName } from '../../certificate/names';
import { parseCertificate, type ParsedCertificate } from '../../certificate/parse';
import { defineCheck, notApplicable, pass } from '../../check';
import { rfc } from '../../citations';
import type { Settled, TlsFact } from '../../evidence';

/** What the server shows to a client that does not say which host it wants. */
export const serverName = defineCheck({
  meta: {
    id: 'tls/server-name',
    step: 'tls',
    level: 'info',
    catalogue: ['C47'],
    title: () => l10n.t('The server has another certificate for clients that send no host name (SNI)'),
    why: () =>
      l10n.t(
        'Browsers name the host in the handshake. Some MQTT clients on devices do not, or name it only if they are told to, and get the default certificate of the port.',
      ),
    citation: rfc(6066, '3'),
  },
  needs: ['tlsBrowser', 'tlsWithoutSni'],
  run: ({ tlsBrowser, tlsWithoutSni }, { target }) => {
    const withName = leafOf(tlsBrowser);
    if (withName === null) return notApplicable;
    const without = leafOf(tlsWithoutSni);
    const isRight = fits(withName, target.host);
    if (without === null) {
      if (tlsWithoutSni.status === 'ok' || !isRight) return notApplicable;
      return {
        kind: 'fail',
        detail: l10n.t('Without a host name the handshake fails ({0}).', tlsWithoutSni.failure.code),
        nextStep: l10n.t('Let every client send the host name, or give the port a default certificate.'),
        fixes: [defaultServer(target)],
      };
    }
    if (without.fingerprint === withName.fingerprint || fits(without, target.host) === isRight) return pass;
    const texts = [shortName(withName.subject), shortName(without.subject)] as const;
    return {
      kind: 'fail',
      detail: isRight
        ? l10n.t('With the host name it shows "{0}", without it "{1}", which is for another host.', ...texts)
        : l10n.t('With the host name it shows "{0}"; without it "{1}", which is the right one.', ...texts),
      nextStep: isRight
        ? l10n.t('Let every client send the host name, or give the port a default certificate.')
        : l10n.t('Give the server block of {0} the certificate that the port has by default.', target.host),
      fixes: [defaultServer(target)],
    };
  },
});

function leafOf(fact: Settled<TlsFact>): ParsedCertificate | null {
  if (fact.status === 'failed') return null;
  const result = parseCertificate(fact.value.chain[0] ?? '');
  return result.ok ? result.certificate : null;
}

function fits(certificate: ParsedCertificate, host: string): boolean {
  return matchHost(certificate, host).kind === 'matches';
}
