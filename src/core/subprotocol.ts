/** The subprotocol that mqtt.js offers; version 3 is sent as MQIsdp (MQTT.js 5.16.0, `src/lib/connect/ws.ts`). */
export function subprotocolFor(protocolVersion: 3 | 4 | 5): string {
  return protocolVersion === 3 ? 'mqttv3.1' : 'mqtt';
}
