import { randomUUID } from 'node:crypto';
import { connectAsync } from 'mqtt';

/** Connects with mqtt.js, subscribes, publishes, waits for the message, and returns the time that this took, in ms. */
export async function timeBareClient(url: string, caPem: string): Promise<number> {
  const topic = `bench/${randomUUID()}`;
  const start = performance.now();
  const client = await connectAsync(url, { ca: caPem, reconnectPeriod: 0 });
  const received = new Promise((resolve) => client.once('message', resolve));
  await client.subscribeAsync(topic);
  await client.publishAsync(topic, 'bench', { qos: 1 });
  await received;
  const ms = performance.now() - start;
  await client.endAsync(true);
  return ms;
}
