import { refusalOf, type Refusal } from '../../mqtt/connack';
import type { MqttFact, Settled } from '../../evidence';

/** The refusing CONNACK of a session: its code, and what it means; `null` where it was accepted or none came. */
export function refusalIn(
  mqtt: Settled<MqttFact>,
): { code: number; refusal: Refusal; reason: string | null } | null {
  if (mqtt.status === 'failed' || mqtt.value.connack === null || mqtt.value.connack.code === 0) return null;
  const { code, reasonString } = mqtt.value.connack;
  return { code, refusal: refusalOf(code), reason: reasonString };
}

/** The accepted session, or `null`. */
export function acceptedSession(mqtt: Settled<MqttFact>): MqttFact | null {
  return mqtt.status === 'ok' && mqtt.value.connack?.code === 0 ? mqtt.value : null;
}
