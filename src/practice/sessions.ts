import { Duplex, pipeline, Transform } from 'node:stream';
import type { Socket } from 'node:net';
import { generate, parser, type IConnectPacket, type Packet } from 'mqtt-packet';
import type { MqttBroker } from './broker';

/**
 * What speaks MQTT on a connection. `stream` carries the packets, free of WebSocket framing;
 * `socket` is the connection underneath.
 */
export type MqttSession = (stream: Duplex, socket: Socket) => void;

/** Codes of a refusing CONNACK: MQTT 3.1.1 section 3.2.2.3, MQTT 5 section 3.2.2.2. */
export interface ConnackCodes {
  returnCode: number;
  reasonCode: number;
}

/** Answers CONNECT with a refusal and ends the connection, as both specifications demand. */
export function refuseConnect({ returnCode, reasonCode }: ConnackCodes): MqttSession {
  return (stream) =>
    onConnect(stream, ({ protocolVersion = 4 }) => {
      stream.end(
        generate({ cmd: 'connack', sessionPresent: false, returnCode, reasonCode }, { protocolVersion }),
      );
    });
}

/** Cuts the connection on CONNECT, without a CONNACK and without a close frame. */
export const cutOnConnect: MqttSession = (stream, socket) => {
  onConnect(stream, () => socket.destroy());
};

/** Reads and never answers. */
export const neverAnswer: MqttSession = (stream) => {
  stream.resume();
};

/** Serves until nothing was sent or received for so many ms, then cuts the connection, as a reverse proxy does. */
export function cutWhenIdle(broker: MqttBroker, idleMs: number): MqttSession {
  return (stream, socket) => {
    socket.setTimeout(idleMs, () => socket.destroy());
    broker.serve(stream);
  };
}

/** Serves, but keeps PINGREQ from the broker; the broker is told not to expect any. */
export function withoutPingResponses(broker: MqttBroker): MqttSession {
  return (stream) => {
    const filter = withoutPingRequests();
    pipeline(stream, filter, () => stream.destroy());
    broker.serve(Duplex.from({ readable: filter, writable: stream }));
  };
}

function withoutPingRequests(): Transform {
  const packets = parser();
  let protocolVersion = 4;
  const filter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      packets.parse(chunk);
      done();
    },
  });
  packets.on('error', (error: Error) => filter.destroy(error));
  packets.on('packet', (packet: Packet) => {
    if (packet.cmd === 'pingreq') return;
    if (packet.cmd === 'connect') {
      protocolVersion = packet.protocolVersion ?? 4;
      packet.keepalive = 0;
    }
    filter.push(generate(packet, { protocolVersion }));
  });
  return filter;
}

function onConnect(stream: Duplex, answer: (packet: IConnectPacket) => void): void {
  const packets = parser();
  packets.on('error', () => stream.destroy());
  packets.on('packet', (packet: Packet) => {
    if (packet.cmd === 'connect') answer(packet);
  });
  stream.on('data', (chunk: Buffer) => packets.parse(chunk));
}
