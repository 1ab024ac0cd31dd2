import type { Evidence, Failure } from '../evidence';
import type { Prediction } from '../report';
import { subprotocolFor } from '../subprotocol';
import { fails, unknown } from './prediction';
import { sessionOutcome } from './session';
import { wsHandshakeError, wsTransportError } from './wsTexts';

/**
 * What mqtt.js in Node does with the same URL: what the probes, which are Node, measured.
 * `verified: false` is a desktop client with verification switched off.
 */
export function measuredNode(evidence: Evidence, verified: boolean): Prediction {
  const { target, facts } = evidence;
  if (target.form === 'double-scheme') return fails('ENOTFOUND');
  // With a port, mqtt.js takes that for the host and waits for an answer from 0.0.x.y.
  if (target.form === 'no-scheme')
    return fails('throws' in target.opens ? target.opens.throws : 'connack timeout');
  const reach = reachError(evidence);
  if (reach !== null) return reach;
  if (target.desktop.transport !== 'websocket') return desktop(evidence, verified);
  return (
    (target.secure ? security(evidence, verified) : null) ??
    handshake(evidence) ??
    sessionOutcome(facts.mqtt, 'node')
  );
}

function reachError({ facts }: Evidence): Prediction | null {
  for (const fact of [facts.dns, facts.tcp]) {
    if (fact.status === 'skipped') return unknown;
    if (fact.status === 'failed') return fails(fact.failure.code);
  }
  return null;
}

function security({ facts }: Evidence, verified: boolean): Prediction | null {
  const { tlsNode } = facts;
  if (tlsNode.status === 'skipped') return unknown;
  if (tlsNode.status === 'failed') return fails(handshakeCode(tlsNode.failure));
  const { nodeVerifyError, afterwards } = tlsNode.value;
  if (verified && nodeVerifyError !== null) return fails(nodeVerifyError.code);
  return afterwards === 'open' ? null : fails(afterwards.code);
}

/** On a socket, Node reports what OpenSSL has against a handshake as EPROTO, with OpenSSL's own words in the message. */
function handshakeCode({ code }: Failure): string {
  return code.startsWith('ERR_SSL_') ? 'EPROTO' : code;
}

function handshake({ input, facts }: Evidence): Prediction | null {
  const { upgradeBare } = facts;
  if (upgradeBare.status === 'skipped') return unknown;
  if (upgradeBare.status === 'failed') return fails(wsTransportError(upgradeBare.failure));
  const error = wsHandshakeError(upgradeBare.value, subprotocolFor(input.protocolVersion));
  return error === null ? null : fails(error);
}

function desktop({ facts, target }: Evidence, verified: boolean): Prediction {
  const { mqttDesktop } = facts;
  if (mqttDesktop.status === 'skipped') return unknown;
  if (mqttDesktop.status === 'failed') return fails(mqttDesktop.failure.code);
  const { verifyError } = mqttDesktop.value;
  return target.desktop.transport === 'tls' && verified && verifyError !== null
    ? fails(verifyError.code)
    : sessionOutcome(mqttDesktop, 'node');
}
