import * as l10n from '@vscode/l10n';
import { noClientCertificate } from '../../../fixes/broker';
import { defineCheck, notApplicable, pass } from '../../check';
import { DerReader } from '../../certificate/derReader';
import { readName, shortName } from '../../certificate/names';
import { chromium } from '../../citations';
import { fromBase64, joinSentences } from '../../text';
import { decisiveFailureOf, demandsCertificate } from './failure';

export const clientCertificateRequested = defineCheck({
  meta: {
    id: 'tls/client-certificate-requested',
    step: 'tls',
    level: 'error',
    catalogue: ['C14'],
    title: () => l10n.t('The server asks for a client certificate'),
    why: () =>
      l10n.t(
        'For a WebSocket, Chromium never shows the certificate picker: the request alone ends the handshake, even where the certificate is optional. Desktop clients send one, or none, and go on.',
      ),
    citation: chromium('net/websockets/websocket_stream.cc', 'OnCertificateRequested'),
  },
  needs: ['tlsBrowser'],
  run: ({ tlsBrowser }, { certificate }) => {
    if (tlsBrowser.status === 'failed') {
      const failure = decisiveFailureOf(tlsBrowser, certificate);
      if (failure === null || !demandsCertificate(failure)) return notApplicable;
      return {
        kind: 'fail',
        catalogue: ['C13'],
        detail: joinSentences([
          l10n.t('It is required: the server ends the connection without one.'),
          l10n.t('The server sends the alert {0}.', failure.alert ?? failure.code),
        ]),
        nextStep: nextStep(),
        fixes: [noClientCertificate()],
      };
    }
    if (tlsBrowser.value.clientCertificateRequested !== true) return pass;
    const isRequired = tlsBrowser.value.afterwards !== 'open';
    return {
      kind: 'fail',
      catalogue: isRequired ? ['C13'] : ['C14'],
      detail: joinSentences([
        isRequired
          ? l10n.t('It is required: the server ends the connection without one.')
          : l10n.t('It goes on without one; for Chromium the request alone is too much.'),
        ...acceptedIssuers(tlsBrowser.value.clientCertificateIssuers),
      ]),
      nextStep: nextStep(),
      fixes: [noClientCertificate()],
    };
  },
});

function nextStep(): string {
  return l10n.t(
    'Give browsers a listener that does not ask for client certificates, and log in with user name and password or a token instead.',
  );
}

/** More issuers than this are not named. */
const maxIssuers = 5;

function acceptedIssuers(names: readonly string[]): string[] {
  const issuers = names.map(issuerText).filter((name) => name !== '');
  if (issuers.length === 0) return [];
  const more = issuers.length > maxIssuers ? ['…'] : [];
  const shown = issuers.slice(0, maxIssuers).map((name) => `"${name}"`);
  return [l10n.t('It accepts those of {0}.', [...shown, ...more].join(', '))];
}

/** Empty where a peer, or a saved report, has something else than a name. */
function issuerText(base64: string): string {
  try {
    return shortName(readName(new DerReader(fromBase64(base64), 'issuer', true).any()));
  } catch {
    return '';
  }
}
