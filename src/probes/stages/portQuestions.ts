import type { PortFact } from '../../core/evidence';
import { headerValues } from '../../core/http/header';
import { sentOrigin } from '../../core/page';
import { subprotocolFor } from '../../core/subprotocol';
import { release } from '../http/handshakes';
import { performUpgrade } from '../http/upgrade';
import { browserUpgrade } from '../http/upgradeRequest';
import { maxPeerText } from '../limits';
import { MqttConnection } from '../mqtt/connection';
import { streamLink } from '../mqtt/link';
import { randomClientId } from '../mqtt/session';
import type { ProbeContext } from '../probeContext';
import { within } from '../timing';
import { nodeContext } from '../tls/contexts';
import type { Endpoint } from '../tls/endpoint';
import { openTransport, type Transport } from '../transport';

/** A plain HTTP upgrade, without the URL's query. */
export async function askHttp(context: ProbeContext, endpoint: Endpoint): Promise<PortFact['http']> {
  const { host, port } = context.request.target;
  const [path = '/'] = context.request.secrets.path.split('?', 1);
  const origin = sentOrigin(context.request.pageOrigin);
  const subprotocol = subprotocolFor(context.request.protocolVersion);
  const request = browserUpgrade({ host, port, secure: false, path, subprotocol }, origin);
  const limits = context.within(context.limits.followUp);
  const options = { endpoint, transport: { tls: null }, request, path, origin, peerText: context.peerText };
  const outcome = await performUpgrade(options, limits, limits);
  release(outcome);
  if (!outcome.ok) return null;
  const { status, headers } = outcome.value.fact;
  const [server] = headerValues(headers, 'server');
  return {
    status,
    server: server?.slice(0, maxPeerText) ?? null,
    upgraded: status === 101,
  };
}

/** A CONNECT without credentials on the bare connection, or over TLS; `connected` where that could be made. */
export async function askMqtt(
  context: ProbeContext,
  endpoint: Endpoint,
  secure: boolean,
): Promise<{ connected: boolean; answer: PortFact['rawMqtt'] }> {
  const tls = secure ? { context: nodeContext(), alpn: null } : null;
  const opened = await openTransport(endpoint, { tls }, context.within(context.limits.followUp));
  if (!opened.ok) return { connected: false, answer: null };
  return { connected: true, answer: await askConnack(context, opened.value) };
}

async function askConnack(context: ProbeContext, { socket }: Transport): Promise<PortFact['rawMqtt']> {
  const version = 4;
  const connection = new MqttConnection(streamLink(socket), version);
  const connecting = connection.connect({
    version,
    clientId: randomClientId(),
    keepalive: 30,
    username: null,
    password: null,
  });
  const first = await within(
    context.signal,
    context.limits.followUp,
    Promise.race([connecting, connection.over]),
  );
  const connackCode = first !== null && 'cmd' in first ? (first.returnCode ?? 0) : null;
  connection.close(connackCode === 0);
  return connackCode === null ? null : { connackCode };
}
