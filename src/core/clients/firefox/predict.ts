import { isBlockedPort } from '../../blockedPorts';
import type { Evidence } from '../../evidence';
import { isLoopbackName } from '../../ipAddress';
import { pageRule } from '../../page';
import type { Prediction } from '../../report';
import { subprotocolFor } from '../../subprotocol';
import { firefoxAlertError, firefoxTcpError, firefoxTlsError } from './texts';
import type { CertificateVerdict } from '../certificateVerdict';
import { handshakeFault } from '../handshakeResponse';
import { connects, fails, unknown } from '../prediction';
import { sessionOutcome } from '../session';

/** Firefox closes with 1015 after a TLS failure, and with 1006 after all others. */
const closeCode = { tls: 1015, other: 1006 };

/** Firefox' name for a handshake that was refused. */
const refused = 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED';

/** What mqtt.js in a page in Firefox will do and say. Layer by layer, as for Chromium. */
export function predictFirefox(evidence: Evidence, certificate: CertificateVerdict | null): Prediction {
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
  if ('throws' in target.opens) return fails('SyntaxError: An invalid or illegal string was specified');
  if (target.form !== 'url') return fails('NS_ERROR_UNKNOWN_HOST', closeCode.other);
  if (input.pageOrigin !== null && pageRule(input.pageOrigin, target, facts.dns).kind === 'mixed-content') {
    return fails('SecurityError: The operation is insecure.');
  }
  return isBlockedPort(target.port) ? fails('NS_ERROR_PORT_ACCESS_NOT_ALLOWED', closeCode.other) : null;
}

function network({ target, facts }: Evidence): Prediction | null {
  const { dns, tcp } = facts;
  if (dns.status === 'failed')
    return isLoopbackName(target.host) ? unknown : fails('NS_ERROR_UNKNOWN_HOST', closeCode.other);
  if (tcp.status === 'ok') return null;
  return tcp.status === 'failed' && tcp.failure.layer === 'tcp'
    ? fails(firefoxTcpError(tcp.failure), closeCode.other)
    : unknown;
}

function security({ facts }: Evidence, certificate: CertificateVerdict | null): Prediction | null {
  const { tlsBrowser, tlsNode } = facts;
  if (tlsBrowser.status === 'skipped') return unknown;
  if (tlsBrowser.status === 'failed') {
    // Firefox takes a few keys and groups that Chromium does not; what Node's own offer meets says which.
    const { failure } = tlsBrowser;
    const isAboutHttp = failure.layer === 'tls' && failure.alert === 'no_application_protocol';
    if (tlsNode.status === 'ok' && !isAboutHttp) return unknown;
    return failure.layer === 'tls' ? fails(firefoxTlsError(failure), closeCode.tls) : unknown;
  }
  const certificateRefusal = refusal(certificate);
  if (certificateRefusal !== null) return certificateRefusal;
  const { afterwards } = tlsBrowser.value;
  return afterwards === 'open' ? null : fails(firefoxAlertError(afterwards.alert), closeCode.tls);
}

/** What the certificate alone leads to; `null` where Firefox accepts it. */
function refusal(certificate: CertificateVerdict | null): Prediction | null {
  if (certificate === null) return unknown;
  return certificate.error === null ? null : fails(certificate.error, closeCode.tls);
}

function handshake({ input, facts }: Evidence): Prediction | null {
  const { upgradeBrowser } = facts;
  if (upgradeBrowser.status === 'skipped') return unknown;
  if (upgradeBrowser.status === 'failed') return fails(refused, closeCode.other);
  const fault = handshakeFault(upgradeBrowser.value, subprotocolFor(input.protocolVersion));
  // Firefox opens the connection although the server chose no subprotocol.
  return fault === null || fault.kind === 'subprotocol-missing' ? null : fails(refused, closeCode.other);
}
