import type { MqttFact } from '../../core/evidence';
import type { MqttVersion } from '../../core/subprotocol';
import { Handshakes, isUpgraded, release, type UpgradeOutcome, upgradeResult } from '../http/handshakes';
import { holdSession, type MqttCarrier } from '../mqtt/session';
import { type ResultOf, skipped } from '../outcome';
import type { ProbeContext } from '../probeContext';
import type { Endpoint } from '../tls/endpoint';
import { webSocketLink } from '../websocket/webSocketLink';
import { probeIdle } from './idle';

export interface WebSocketStage {
  handshakes: Handshakes;
  browser: Promise<ResultOf<'upgradeBrowser'>>;
  bare: Promise<ResultOf<'upgradeBare'>>;
  done: Promise<unknown>;
}

/** The opening handshake with and without a browser's headers, and MQTT behind it. */
export function startWebSocket(
  context: ProbeContext,
  endpoint: Endpoint,
  tlsNode: Promise<ResultOf<'tlsNode'>>,
): WebSocketStage {
  const { recorder, request } = context;
  const handshakes = new Handshakes(context, endpoint);
  const browser = recorder.observe('upgradeBrowser', async () => {
    const outcome = await handshakes.browser();
    release(outcome);
    return upgradeResult(outcome);
  });
  const version = request.protocolVersion;
  const bareOutcome = handshakes.bare(null, version);
  const bare = recorder.observe('upgradeBare', async () => upgradeResult(await bareOutcome));

  /** A server that wants an Origin says nothing of MQTT without one. */
  const carrierFrom = async (
    first: Promise<UpgradeOutcome>,
    spoken: MqttVersion,
  ): Promise<MqttCarrier | null> => {
    const carrier = toCarrier(await first, endpoint.address);
    if (carrier !== null || !isUpgraded(await browser)) return carrier;
    return toCarrier(await handshakes.bare(handshakes.origin, spoken), endpoint.address);
  };
  const verifyError = tlsNode.then(nodeVerdict);
  const mqtt = observeMqtt(context, 'mqtt', carrierFrom(bareOutcome, version), verifyError);
  if (version === 5) recorder.skip('mqtt5', 'not-applicable');
  const mqtt5 =
    version === 5
      ? null
      : observeMqtt(context, 'mqtt5', carrierFrom(handshakes.bare(null, 5), 5), verifyError);
  const idle = mqtt.then((result) =>
    probeIdle(context, result, () => carrierFrom(handshakes.bare(null, version), version)),
  );
  return { handshakes, browser, bare, done: Promise.all([browser, bare, mqtt, mqtt5, idle]) };
}

async function observeMqtt(
  context: ProbeContext,
  name: 'mqtt' | 'mqtt5',
  opening: Promise<MqttCarrier | null>,
  verifyError: Promise<MqttFact['verifyError']>,
): Promise<ResultOf<'mqtt'>> {
  const carrier = await opening;
  const version = name === 'mqtt5' ? 5 : context.request.protocolVersion;
  return context.recorder.observe(name, async () =>
    carrier === null
      ? skipped('not-reached')
      : { status: 'ok', value: await holdSession(context, carrier, version, verifyError) },
  );
}

function toCarrier(outcome: UpgradeOutcome, address: string): MqttCarrier | null {
  if (!outcome.ok || outcome.value.connection === null) return null;
  const { transport, rest } = outcome.value.connection;
  const open = webSocketLink(transport.socket, rest);
  return { transport: 'websocket', open, security: transport.security, address };
}

function nodeVerdict(result: ResultOf<'tlsNode'>): MqttFact['verifyError'] {
  return result.status === 'ok' ? result.value.nodeVerifyError : null;
}
