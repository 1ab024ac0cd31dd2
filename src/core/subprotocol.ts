/** `protocolVersion` of mqtt.js: 3 is MQTT 3.1, 4 is 3.1.1. */
export type MqttVersion = 3 | 4 | 5;

/** The subprotocol that mqtt.js offers; version 3 is sent as MQIsdp (MQTT.js 5.16.0, `src/lib/connect/ws.ts`). */
export function subprotocolFor(protocolVersion: MqttVersion): string {
  return protocolVersion === 3 ? 'mqttv3.1' : 'mqtt';
}
