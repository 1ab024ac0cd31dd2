import { isBlockedPort } from '../../blockedPorts';
import type { Evidence, Failed } from '../../evidence';
import { isLoopbackName } from '../../ipAddress';
import { pageRule } from '../../page';
import type { Prediction } from '../../report';
import { subprotocolFor } from '../../subprotocol';
import { chromiumHandshakeError, chromiumHttpError, chromiumTcpError, chromiumTlsError } from './texts';
import type { CertificateVerdict } from '../certificateVerdict';
import { handshakeFault } from '../handshakeResponse';
import { connects, fails, unknown } from '../prediction';
import { isOurRefusal } from '../serverKeyFailure';
import { sessionOutcome } from '../session';

/** Chromium shows no picker for a WebSocket: that a client certificate is asked for is the end. */
const canceled = 'WebSocket opening handshake was canceled';

/** Close code of every failure that a page is not told more about (RFC 6455 section 7.1.5). */
const abnormal = 1006;

/**
 * What mqtt.js in a page in Chromium will do and say, from what the probes saw. The layers are asked in the order in
 * which Chromium meets them; the first one that fails is the answer.
 */
export function predictChromium(evidence: Evidence, certificate: CertificateVerdict | null): Prediction {
  // In a file there is nothing but the certificate.
  if (evidence.input.file !== undefined) return refusal(certificate) ?? connects;
  return (
    beforeNetwork(evidence) ??
    network(evidence) ??
    (evidence.target.secure ? security(evidence, certificate) : null) ??
    handshake(evidence) ??
    sessionOutcome(evidence.facts.mqtt, 'page')
  );
}

function beforeNetwork({ target, input, facts }: Evidence): Prediction | null {
  if ('throws' in target.opens) return fails(target.opens.throws);
  if (target.form !== 'url') return fails('net::ERR_NAME_NOT_RESOLVED', abnormal);
  if (input.pageOrigin !== null && pageRule(input.pageOrigin, target, facts.dns).kind === 'mixed-content') {
    return fails(
      "Failed to construct 'WebSocket': An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.",
    );
  }
  return isBlockedPort(target.port) ? fails('net::ERR_UNSAFE_PORT', abnormal) : null;
}

function network({ target, input, facts }: Evidence): Prediction | null {
  if (facts.dns.status === 'failed')
    return isLoopbackName(target.host) ? unknown : fails('net::ERR_NAME_NOT_RESOLVED', abnormal);
  if (
    input.pageOrigin !== null &&
    pageRule(input.pageOrigin, target, facts.dns).kind === 'blocked-local-network'
  ) {
    return fails('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', abnormal);
  }
  const { tcp } = facts;
  if (tcp.status === 'ok') return null;
  return tcp.status === 'failed' && tcp.failure.layer === 'tcp'
    ? fails(chromiumTcpError(tcp.failure), abnormal)
    : unknown;
}

function security({ facts }: Evidence, certificate: CertificateVerdict | null): Prediction | null {
  const { tlsBrowser, hello } = facts;
  if (tlsBrowser.status === 'skipped') return unknown;
  if (tlsBrowser.status === 'failed') return failedHandshake(tlsBrowser, certificate);
  // The probe's own ClientHello is shorter than Chromium's, and may pass where that one does not.
  const answer = hello.status === 'ok' ? hello.value.chromium.answer : null;
  if (answer?.kind === 'failed') return fails(chromiumTlsError(answer.failure), abnormal);
  const refused = refusal(certificate);
  if (refused !== null) return refused;
  return tlsBrowser.value.clientCertificateRequested === true ? fails(canceled, abnormal) : null;
}

/** What was sent before the handshake failed is judged all the same, and before that. */
function failedHandshake({ failure }: Failed, certificate: CertificateVerdict | null): Prediction {
  if (failure.layer !== 'tls') return fails(null, abnormal);
  if (failure.chain === undefined) return fails(chromiumTlsError(failure), abnormal);
  const refused = refusal(certificate);
  if (refused !== null) return refused;
  // OpenSSL ends some handshakes over certificates that it cannot read, and Chromium can: all that could be seen speaks for it.
  if (isOurRefusal(failure)) return connects;
  const isAboutClient = failure.kind === 'alert' && failure.alert === 'handshake_failure';
  return fails(isAboutClient ? canceled : chromiumTlsError(failure), abnormal);
}

/** What the certificate alone leads to; `null` where Chromium accepts it. */
function refusal(certificate: CertificateVerdict | null): Prediction | null {
  if (certificate === null) return unknown;
  const { error, unasked = [] } = certificate;
  if (error === null) return null;
  // Chromium would ask the address in the certificate; only that host knows what it gets.
  return unasked.length > 0 ? unknown : fails(error, abnormal);
}

function handshake({ input, facts }: Evidence): Prediction | null {
  const { upgradeBrowser } = facts;
  if (upgradeBrowser.status === 'skipped') return unknown;
  if (upgradeBrowser.status === 'failed') {
    const { failure } = upgradeBrowser;
    return failure.layer === 'http' ? fails(chromiumHttpError(failure), abnormal) : unknown;
  }
  const fault = handshakeFault(upgradeBrowser.value, subprotocolFor(input.protocolVersion));
  return fault === null ? null : fails(chromiumHandshakeError(fault), abnormal);
}
