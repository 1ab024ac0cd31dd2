import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import type { PageMqtt } from '../../core/evidence';
import { redactUrl } from '../../core/redact';
import { measureEcho } from './echo';
import { errorText } from './errorText';
import { EventLog } from './eventLog';
import { recordedSocket, type SocketRecord } from './recordedSocket';
import type { MqttRequest } from './requests';

/** How long the message to an own topic may take; a broker that forbids it in 3.1.1 stays silent. In ms. */
const echoTimeoutMs = 1500;

/** How long to wait for the end of the connection after an error, in ms. */
const closeTimeoutMs = 300;

/** mqtt.js' words for a CONNACK that did not come within `connectTimeout`. */
const noConnack = 'connack timeout';

/** How a run of mqtt.js ended, before the echo. */
type Ending = Pick<PageMqtt, 'outcome' | 'error' | 'connackCode'>;

/**
 * Connects with mqtt.js from this page as an application would, without reconnecting, and sends itself a message.
 *
 * mqtt.js reports a failed WebSocket only by a `close` event, so that `error` is `null` then. Never rejects.
 */
export async function runMqtt(request: MqttRequest): Promise<PageMqtt> {
  const log = new EventLog();
  const record: SocketRecord = { url: null, closeCode: null };
  const finish = (ending: Ending, echoMs: number | null): PageMqtt => ({
    ...ending,
    closeCode: record.closeCode,
    openedUrl: record.url === null ? null : redactUrl(record.url),
    echoMs,
    events: log.events,
    ms: log.elapsed(),
  });

  let client: MqttClient;
  try {
    client = mqtt.connect(request.url, clientOptions(request, record));
  } catch (error) {
    return finish(
      { outcome: 'threw', error: errorText(error, record.url ?? request.url), connackCode: null },
      null,
    );
  }
  const ending = await watch(client, request, log);
  const echoMs =
    ending.outcome === 'connected'
      ? await measureEcho(client, Math.min(echoTimeoutMs, request.timeoutMs - log.elapsed()))
      : null;
  const result = finish(ending, echoMs);
  client.end(true);
  return result;
}

function clientOptions(request: MqttRequest, record: SocketRecord): IClientOptions {
  return {
    protocolVersion: request.protocolVersion,
    // Only with the old name in CONNECT does mqtt.js offer the subprotocol `mqttv3.1`.
    ...(request.protocolVersion === 3 ? { protocolId: 'MQIsdp' } : {}),
    ...(request.clientId === null ? {} : { clientId: request.clientId }),
    ...(request.username === null ? {} : { username: request.username }),
    ...(request.password === null ? {} : { password: request.password }),
    reconnectPeriod: 0,
    connectTimeout: request.timeoutMs,
    // The default needs `worker-src blob:` in the page's policy.
    timerVariant: 'native',
    createWebsocket: recordedSocket(record),
  };
}

function watch(client: MqttClient, { url, timeoutMs }: MqttRequest, log: EventLog): Promise<Ending> {
  return new Promise((resolve) => {
    const ending: Ending = { outcome: 'failed', error: null, connackCode: null };
    const finish = (outcome: PageMqtt['outcome']) => {
      clearTimeout(timer);
      resolve({ ...ending, outcome });
    };
    let timer = setTimeout(() => finish('timeout'), timeoutMs + closeTimeoutMs);
    const failedOutcome = () => (ending.error === noConnack ? 'timeout' : 'failed');

    client.on('packetreceive', (packet) => {
      if (packet.cmd !== 'connack') return;
      const code = packet.reasonCode ?? packet.returnCode ?? 0;
      log.add('connack', String(code));
      if (code !== 0) ending.connackCode = code;
    });
    client.on('connect', () => {
      log.add('connect');
      finish('connected');
    });
    client.on('error', (error) => {
      ending.error ??= errorText(error, url);
      log.add('error', errorText(error, url));
      clearTimeout(timer);
      timer = setTimeout(() => finish(failedOutcome()), closeTimeoutMs);
    });
    client.on('disconnect', (packet) => log.add('disconnect', String(packet.reasonCode ?? '')));
    client.on('offline', () => log.add('offline'));
    client.on('message', () => log.add('message'));
    client.on('close', () => {
      log.add('close');
      finish(failedOutcome());
    });
  });
}
