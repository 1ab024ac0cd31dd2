import type { MqttClient } from 'mqtt';

/**
 * ms from publishing a message to a topic of its own until it came back; `null` where it did not within `timeoutMs`,
 * where the broker refused the subscription, or where the connection ended.
 */
export function measureEcho(client: MqttClient, timeoutMs: number): Promise<number | null> {
  const topic = `mqtt-wss-doctor/${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    let publishedAt = 0;
    const finish = (ms: number | null) => {
      clearTimeout(timer);
      resolve(ms);
    };
    const timer = setTimeout(() => finish(null), timeoutMs);
    client.once('close', () => finish(null));
    client.on('message', (received) => {
      if (received === topic) finish(performance.now() - publishedAt);
    });
    client.subscribe(topic, (error) => {
      if (error) {
        finish(null);
        return;
      }
      publishedAt = performance.now();
      client.publish(topic, 'echo');
    });
  });
}
