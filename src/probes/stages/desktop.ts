import type { MqttFact } from '../../core/evidence';
import { streamLink } from '../mqtt/link';
import { holdSession } from '../mqtt/session';
import { type ResultOf, toResult } from '../outcome';
import type { ProbeContext } from '../probeContext';
import type { AddressTrial, UsedAddress } from '../tcp/tryAddresses';
import { nodeContext } from '../tls/contexts';
import type { Endpoint } from '../tls/endpoint';
import { shakeHands } from '../tls/handshake';
import { openTransport } from '../transport';

/** What a desktop client does with a URL that a browser takes elsewhere: MQTT straight on TCP or TLS. */
export async function probeDesktop(context: ProbeContext, tryPort: () => AddressTrial): Promise<void> {
  const { recorder, request } = context;
  const { transport, port } = request.target.desktop;
  if (transport === 'websocket') return recorder.skip('mqttDesktop', 'not-applicable');
  await recorder.observe('mqttDesktop', async () => {
    const trial = tryPort();
    const used = await trial.used;
    if (used !== null) return connectDesktop(context, used, { transport, port });
    const fact = await trial.fact;
    if (fact.ok) throw new Error('An address accepted, and none was used');
    return toResult(fact);
  });
}

async function connectDesktop(
  context: ProbeContext,
  used: UsedAddress,
  { transport, port }: { transport: 'tcp' | 'tls'; port: number },
): Promise<ResultOf<'mqttDesktop'>> {
  const { request, limits } = context;
  const endpoint: Endpoint = { address: used.address, host: request.target.host, port };
  const isTls = transport === 'tls';
  const verifyError = isTls ? nodeVerdict(context, endpoint, used.ms) : Promise.resolve(null);
  const tls = isTls ? { context: await context.mqttTls(used.address), alpn: null } : null;
  const opened = await openTransport(endpoint, { tls }, context.within(limits.tls));
  if (!opened.ok) return toResult(opened);
  const { socket, security } = opened.value;
  const carrier = { transport, open: streamLink(socket), security, address: used.address };
  const value = await holdSession(context, carrier, request.protocolVersion, verifyError);
  return { status: 'ok', value };
}

/** On a connection of its own: the session's may trust more than the bundled roots. */
async function nodeVerdict(
  context: ProbeContext,
  endpoint: Endpoint,
  roundTripMs: number,
): Promise<MqttFact['verifyError']> {
  const offer = { context: nodeContext(), alpn: null, roundTripMs, explainVerdict: true };
  const shaken = await shakeHands(endpoint, offer, context.within(context.limits.tls));
  return shaken.ok ? shaken.value.nodeVerifyError : null;
}
