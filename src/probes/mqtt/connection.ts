import { generate, type IConnackPacket, type Packet, type Parser, parser } from 'mqtt-packet';
import type { MqttVersion } from '../../core/subprotocol';
import { errorText } from '../errorText';
import { maxMqttBytes } from '../limits';
import type { LinkEvents, MqttLink, OpenLink, SessionEnd } from './link';

export interface ConnectOptions {
  version: MqttVersion;
  clientId: string;
  /** Seconds; 0 switches it off. */
  keepalive: number;
  username: string | null;
  password: string | null;
}

type PacketOf<C extends Packet['cmd']> = Extract<Packet, { cmd: C }>;

/** How a session ended: by the peer, or by bytes that are no MQTT. */
export type Ending = { ended: SessionEnd } | { protocolError: string };

/** MQTT packets over a link; every packet that comes is kept until it is asked for, within a bound. */
export class MqttConnection {
  /** Resolves when nothing more can come. */
  readonly over: Promise<Ending>;
  readonly #link: MqttLink;
  readonly #parser: Parser;
  readonly #listeners = new Set<(packet: Packet) => void>();
  readonly #early: Packet[] = [];
  readonly #options: { protocolVersion: MqttVersion };
  #received = 0;
  #finish: (ending: Ending) => void = () => undefined;
  #isOver = false;

  constructor(open: OpenLink, version: MqttVersion) {
    this.#options = { protocolVersion: version };
    this.#parser = parser(this.#options);
    this.#parser.on('packet', (packet) => this.#deliver(packet));
    this.#parser.on('error', (error: unknown) => this.#end({ protocolError: errorText(error).message }));
    this.over = new Promise((resolve) => {
      this.#finish = resolve;
    });
    const events: LinkEvents = {
      bytes: (chunk) => this.#take(chunk),
      ended: (ended) => this.#end({ ended }),
      broken: (message) => this.#end({ protocolError: message }),
    };
    this.#link = open(events);
  }

  send(packet: Packet): void {
    if (!this.#isOver) this.#link.send(generate(packet, this.#options));
  }

  /** Sends CONNECT and waits for CONNACK; a promise that stays open where none comes. */
  connect(options: ConnectOptions): Promise<IConnackPacket> {
    const answer = this.next('connack');
    this.send({
      cmd: 'connect',
      protocolId: options.version === 3 ? 'MQIsdp' : 'MQTT',
      protocolVersion: options.version,
      clientId: options.clientId,
      clean: true,
      keepalive: options.keepalive,
      ...credentialFields(options),
    });
    return answer;
  }

  /** The next packet of a kind, one that came before and was not asked for included. */
  next<C extends Packet['cmd']>(cmd: C): Promise<PacketOf<C>> {
    return new Promise((resolve) => {
      const listener = (packet: Packet): void => {
        if (!isPacket(packet, cmd)) return;
        this.#listeners.delete(listener);
        resolve(packet);
      };
      const early = this.#early.find((packet) => packet.cmd === cmd);
      if (early !== undefined) listener(early);
      else this.#listeners.add(listener);
    });
  }

  /** Says goodbye where a session stands, and closes. */
  close(isConnected: boolean): void {
    if (isConnected) this.send({ cmd: 'disconnect' });
    this.#isOver = true;
    this.#link.close();
  }

  #take(chunk: Buffer): void {
    if (this.#isOver) return;
    this.#received += chunk.length;
    if (this.#received > maxMqttBytes) {
      this.#end({ protocolError: `More than ${maxMqttBytes} bytes` });
      return;
    }
    try {
      this.#parser.parse(chunk);
    } catch (error) {
      this.#end({ protocolError: errorText(error).message });
    }
  }

  #deliver(packet: Packet): void {
    if (this.#isOver) return;
    // The first packet of a server is CONNACK (MQTT 3.1.1 section 3.2), in MQTT 5 perhaps AUTH or DISCONNECT.
    const isFirst = !this.#early.some(({ cmd }) => cmd === 'connack');
    if (isFirst && !['connack', 'auth', 'disconnect'].includes(packet.cmd)) {
      this.#end({ protocolError: `${packet.cmd.toUpperCase()} before CONNACK` });
      return;
    }
    if (packet.cmd === 'disconnect') {
      const reason = packet.properties?.reasonString ?? '';
      this.#end({ ended: { how: 'disconnect', code: packet.reasonCode ?? null, reason } });
      return;
    }
    this.#early.push(packet);
    for (const listener of [...this.#listeners]) listener(packet);
  }

  #end(ending: Ending): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#finish(ending);
  }
}

function isPacket<C extends Packet['cmd']>(packet: Packet, cmd: C): packet is PacketOf<C> {
  return packet.cmd === cmd;
}

/** MQTT 3 forbids a password without a user name, and so does the packet library: an empty name goes with it. */
function credentialFields({ username, password }: ConnectOptions): { username?: string; password?: Buffer } {
  if (password !== null) return { username: username ?? '', password: Buffer.from(password) };
  return username === null ? {} : { username };
}
