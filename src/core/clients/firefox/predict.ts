import { isBlockedPort } from '../../blockedPorts';
import type { Evidence } from '../../evidence';
import { isLoopbackName } from '../../ipAddress';
import { pageRule } from '../../page';
import type { Prediction } from '../../report';
import { subprotocolFor } from '../../subprotocol';
import type { CertificateVerdict } from '../certificateVerdict';
import { connects, fails, unknown } from '../prediction';
import { sessionOutcome } from '../session';
import { firefoxTcpError } from './texts';
import { refusal, securityOutcome } from './tls/security';
import { upgradeFailure, upgradeOutcome } from './upgrade';

/** Close code of every failure that is none of TLS (RFC 6455 section 7.1.5). */
const abnormal = 1006;

/** What mqtt.js in a page in Firefox will do and say. Layer by layer, as for Chromium. */
export function predictFirefox(evidence: Evidence, certificate: CertificateVerdict | null): Prediction {
  // In a file there is nothing but the certificate.
  if (evidence.input.file !== undefined) return refusal(certificate) ?? connects;
  return (
    beforeNetwork(evidence) ??
    network(evidence) ??
    (evidence.target.secure ? securityOutcome(evidence, certificate) : null) ??
    handshake(evidence) ??
    sessionOutcome(evidence.facts.mqtt, 'page')
  );
}

function beforeNetwork({ target, input, facts }: Evidence): Prediction | null {
  if ('throws' in target.opens) return fails('SyntaxError: An invalid or illegal string was specified');
  if (target.form !== 'url') return fails('NS_ERROR_UNKNOWN_HOST', abnormal);
  if (input.pageOrigin !== null && pageRule(input.pageOrigin, target, facts.dns).kind === 'mixed-content') {
    return fails('SecurityError: The operation is insecure.');
  }
  return isBlockedPort(target.port) ? fails('NS_ERROR_PORT_ACCESS_NOT_ALLOWED', abnormal) : null;
}

function network({ target, facts }: Evidence): Prediction | null {
  const { dns, tcp } = facts;
  if (dns.status === 'failed')
    return isLoopbackName(target.host) ? unknown : fails('NS_ERROR_UNKNOWN_HOST', abnormal);
  if (tcp.status === 'ok') return null;
  return tcp.status === 'failed' && tcp.failure.layer === 'tcp'
    ? fails(firefoxTcpError(tcp.failure), abnormal)
    : unknown;
}

function handshake({ input, facts }: Evidence): Prediction | null {
  const { upgradeBrowser } = facts;
  // Where nobody but Firefox gets that far, all that could be seen speaks for it.
  if (upgradeBrowser.status === 'skipped')
    return upgradeBrowser.reason === 'not-reached' && facts.tlsFirefox.status === 'ok' ? connects : unknown;
  if (upgradeBrowser.status === 'ok')
    return upgradeOutcome(upgradeBrowser.value, subprotocolFor(input.protocolVersion));
  const { failure } = upgradeBrowser;
  return failure.layer === 'http' ? upgradeFailure(failure) : unknown;
}
