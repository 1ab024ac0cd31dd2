import { randomBytes } from 'node:crypto';
import type { IConnackPacket } from 'mqtt-packet';
import type { MqttFact } from '../../core/evidence';
import { closeWait, echoWait, maxPeerText, pingWait } from '../limits';
import type { PeerText } from '../peerText';
import { since, within, withLimit } from '../timing';
import { type ConnectOptions, type Ending, MqttConnection } from './connection';
import type { OpenLink } from './link';

export type RoundTrip = Omit<MqttFact, 'transport' | 'credentials' | 'version' | 'verifyError'>;

export interface RoundTripLimits {
  signal: AbortSignal;
  /** From CONNECT to the last answer, in ms. */
  timeoutMs: number;
}

/** Highest reason code of a success (MQTT 5 section 2.4). */
const lastSuccess = 0x7f;
const subscribeId = 1;
const publishId = 2;
const payload = 'MQTT WSS Doctor';

/** CONNECT, SUBSCRIBE, PUBLISH to a topic of its own until the message comes back, PINGREQ, DISCONNECT. */
export async function mqttRoundTrip(
  open: OpenLink,
  options: ConnectOptions,
  peerText: PeerText,
  { signal, timeoutMs }: RoundTripLimits,
): Promise<RoundTrip> {
  const connection = new MqttConnection(open, options.version);
  const seen: RoundTrip = {
    connack: null,
    ended: null,
    protocolError: null,
    suback: null,
    puback: null,
    echoMs: null,
    pingMs: null,
  };
  await withLimit(signal, timeoutMs, async (limited) => {
    const conversation = new Conversation(connection, seen, peerText, limited);
    const ending = await within(
      limited,
      timeoutMs,
      Promise.race([connection.over, conversation.hold(options)]),
    );
    if (ending !== null) conversation.noteEnding(ending);
  });
  connection.close(seen.connack?.code === 0);
  return seen;
}

class Conversation {
  constructor(
    private readonly connection: MqttConnection,
    private readonly seen: RoundTrip,
    private readonly peerText: PeerText,
    private readonly signal: AbortSignal,
  ) {}

  /** Resolves with `null` when everything that can be answered was; later than that where the peer ends the session first. */
  async hold(options: ConnectOptions): Promise<null> {
    const start = performance.now();
    const connack = await this.connection.connect(options);
    this.seen.connack = describeConnack(connack, since(start), this.peerText);
    if (this.seen.connack.code !== 0) return this.#waitForClose();
    await Promise.all([this.#ping(), this.#subscribeAndPublish(connack)]);
    return null;
  }

  noteEnding(ending: Ending): void {
    if ('protocolError' in ending) {
      this.seen.protocolError = this.peerText.text(ending.protocolError, maxPeerText);
      return;
    }
    this.seen.ended = { ...ending.ended, reason: this.peerText.text(ending.ended.reason, maxPeerText) };
  }

  /** A refusing broker closes; how it does is worth a moment, as a close code may say more than the CONNACK. */
  async #waitForClose(): Promise<null> {
    const ending = await within(this.signal, closeWait, this.connection.over);
    if (ending !== null) this.noteEnding(ending);
    return null;
  }

  async #ping(): Promise<void> {
    const start = performance.now();
    this.connection.send({ cmd: 'pingreq' });
    const answer = await within(this.signal, pingWait, this.connection.next('pingresp'));
    if (answer !== null) this.seen.pingMs = since(start);
  }

  async #subscribeAndPublish(connack: IConnackPacket): Promise<void> {
    const topic = `mqtt-wss-doctor/${randomBytes(8).toString('hex')}`;
    this.connection.send({ cmd: 'subscribe', messageId: subscribeId, subscriptions: [{ topic, qos: 0 }] });
    const granted: unknown = (await this.connection.next('suback')).granted[0];
    this.seen.suback = typeof granted === 'number' ? granted : null;

    const qos = connack.properties?.maximumQoS === 0 ? 0 : 1;
    const start = performance.now();
    const echo = this.connection.next('publish').then(() => {
      this.seen.echoMs = since(start);
    });
    const messageId = qos === 1 ? { messageId: publishId } : {};
    this.connection.send({ cmd: 'publish', topic, payload, qos, dup: false, retain: false, ...messageId });
    if (qos === 1) this.seen.puback = (await this.connection.next('puback')).reasonCode ?? 0;
    const mayComeBack = (this.seen.suback ?? 0) <= lastSuccess && (this.seen.puback ?? 0) <= lastSuccess;
    // A broker that denies a publish in MQTT 3.1.1 acknowledges the message and drops it.
    if (mayComeBack) await within(this.signal, echoWait, echo);
  }
}

function describeConnack(
  packet: IConnackPacket,
  ms: number,
  peerText: PeerText,
): MqttFact['connack'] & object {
  const { reasonString, serverKeepAlive, assignedClientIdentifier } = packet.properties ?? {};
  const cut = (text: string | undefined): string | null =>
    text === undefined ? null : peerText.text(text, maxPeerText);
  return {
    ms,
    code: packet.reasonCode ?? packet.returnCode ?? 0,
    reasonString: cut(reasonString),
    serverKeepAlive: serverKeepAlive ?? null,
    assignedClientId: cut(assignedClientIdentifier),
  };
}
