import type { Duplex } from 'node:stream';
import { Aedes } from 'aedes';

/** The one MQTT broker behind all listeners. */
export interface MqttBroker {
  /**
   * Serves MQTT 3.1 and 3.1.1 on a connection until either side ends it.
   * aedes has no MQTT 5; it refuses that with the CONNACK of 3.1.1, return code 1.
   */
  serve: (stream: Duplex) => void;
  close: () => Promise<void>;
}

/** Starts aedes without a listener of its own. Everyone may log in: refusals are the listeners' business. */
export async function createMqttBroker(): Promise<MqttBroker> {
  const aedes = await Aedes.createBroker();
  return {
    serve: (stream) => void aedes.handle(stream),
    close: () => new Promise((resolve) => aedes.close(() => resolve())),
  };
}
