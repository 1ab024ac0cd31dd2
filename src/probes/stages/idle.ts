import type { IdleFact } from '../../core/evidence';
import { MqttConnection } from '../mqtt/connection';
import { chooseCredentials } from '../mqtt/credentials';
import { connectOptions, type MqttCarrier } from '../mqtt/session';
import { type ResultOf, skipped } from '../outcome';
import type { ProbeContext } from '../probeContext';
import { since, within } from '../timing';

/** Leaves a healthy session without traffic for as long as was asked, and sees whether the other side ends it. */
export async function probeIdle(
  context: ProbeContext,
  mqtt: ResultOf<'mqtt'>,
  open: () => Promise<MqttCarrier | null>,
): Promise<void> {
  const { recorder, request } = context;
  const { idleSeconds } = request;
  if (idleSeconds === null) return recorder.skip('idle', 'not-asked');
  if (mqtt.status !== 'ok' || mqtt.value.connack?.code !== 0) return recorder.skip('idle', 'not-reached');
  const carrier = await open();
  await recorder.observe('idle', () =>
    context.takeTurn(async () => {
      const fact = carrier === null ? null : await stayIdle(context, carrier, idleSeconds);
      return fact === null ? skipped('not-reached') : { status: 'ok', value: fact };
    }),
  );
}

async function stayIdle(
  context: ProbeContext,
  carrier: MqttCarrier,
  seconds: number,
): Promise<IdleFact | null> {
  const { request, runSignal, limits } = context;
  const choice = chooseCredentials(request, carrier.security, carrier.address);
  const options = connectOptions(context, request.protocolVersion, choice, 0);
  const connection = new MqttConnection(carrier.open, options.version);
  try {
    const connack = await within(
      runSignal,
      limits.mqtt,
      Promise.race([connection.connect(options), connection.over]),
    );
    if (connack === null || !('cmd' in connack)) return null;
    const start = performance.now();
    const ending = await within(runSignal, seconds * 1000, connection.over);
    const waited = since(start) / 1000;
    return { waitedSeconds: waited, endedAfterSeconds: ending === null ? null : waited };
  } finally {
    connection.close(true);
  }
}
