import type { Evidence, Facts, Failure, TlsFact } from '../../../evidence';
import type { Prediction } from '../../../report';
import type { CertificateVerdict } from '../../certificateVerdict';
import { connects, unknown } from '../../prediction';
import { isOurRefusal } from '../../serverKeyFailure';
import { isOfHandshake } from '../errors';
import { handshakeOutcome, helloOutcome } from './failure';
import { alertError } from './alerts';
import { closed, handshakeFails } from './outcome';

/** What Firefox makes of TLS; `null` where it goes on to HTTP. */
export function securityOutcome(
  { facts }: Pick<Evidence, 'facts'>,
  certificate: CertificateVerdict | null,
): Prediction | null {
  const { hello } = facts;
  // Where even the first message leads nowhere, nothing else counts.
  const first = hello.status === 'ok' ? helloOutcome(hello.value.firefox) : null;
  return first ?? handshake(facts, certificate);
}

/** The handshake with Firefox' own offer; in older evidence, with Chromium's, which is nearly the same. */
function handshake(facts: Facts, certificate: CertificateVerdict | null): Prediction | null {
  const own = facts.tlsFirefox.status === 'skipped' ? facts.tlsBrowser : facts.tlsFirefox;
  switch (own.status) {
    case 'skipped':
      return unknown;
    case 'ok':
      return refusal(certificate) ?? afterwards(own.value) ?? withoutHttp2(facts, own.value);
    case 'failed':
      return failed(own.failure, certificate);
  }
}

function failed(failure: Failure, certificate: CertificateVerdict | null): Prediction {
  const hasChain = failure.layer === 'tls' && failure.chain !== undefined;
  const outcome = handshakeOutcome(failure);
  if (!hasChain) return outcome;
  // The server signs the handshake before Firefox has verified its certificate, but after it has read it.
  const isFirst = outcome.error !== 'SEC_ERROR_BAD_SIGNATURE' || isOfHandshake(certificate?.error ?? null);
  const refused = isFirst ? refusal(certificate) : null;
  // All that could be seen speaks for it, although our own platform cannot look any further.
  return refused ?? (isOurRefusal(failure) ? connects : outcome);
}

/** Firefox offers HTTP/2, finds that it cannot carry a WebSocket there, and asks again without it. */
function withoutHttp2({ tlsBrowser }: Facts, { alpn }: TlsFact): Prediction | null {
  const isHttp2Only =
    alpn === 'h2' &&
    tlsBrowser.status === 'failed' &&
    tlsBrowser.failure.layer === 'tls' &&
    tlsBrowser.failure.alert === 'no_application_protocol';
  return isHttp2Only ? handshakeFails(alertError('no_application_protocol', 'before-hello')) : null;
}

/** What the certificate alone leads to; `null` where Firefox accepts it. */
export function refusal(certificate: CertificateVerdict | null): Prediction | null {
  if (certificate === null) return unknown;
  const { error, unasked = [] } = certificate;
  if (error === null) return null;
  // Firefox would ask the responder that the certificate names; only that knows what it answers.
  return unasked.length > 0 ? unknown : handshakeFails(error);
}

/** A server may end it only once it has got no certificate of the client's. */
function afterwards({ afterwards: reaction }: TlsFact): Prediction | null {
  if (reaction === 'open') return null;
  return reaction.kind === 'alert' ? handshakeFails(alertError(reaction.alert, 'after-hello')) : closed;
}
