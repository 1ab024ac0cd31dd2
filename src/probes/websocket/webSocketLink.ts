import type { Duplex } from 'node:stream';
import { Receiver, Sender } from 'ws';
import { maxMqttBytes } from '../limits';
import { type OpenLink, watchEnd } from '../mqtt/link';
import { closeInGoodOrder } from '../transport';

const normalClosure = 1000;

/** A server that sends its packets byte by byte needs many; more than this is abuse. */
const maxParts = 64 * 1024;

const binaryFrame = { binary: true, compress: false, fin: true, mask: true };

/**
 * MQTT in WebSocket frames, on a connection whose opening handshake is done. `ws` itself would refuse a
 * handshake with a wrong subprotocol or accept value, and so hide what MQTT would have said.
 */
export function webSocketLink(socket: Duplex, rest: Buffer): OpenLink {
  return (events) => {
    const sender = new Sender(socket);
    const receiver = new Receiver({
      isServer: false,
      maxPayload: maxMqttBytes,
      maxFragments: maxParts,
      maxBufferedChunks: maxParts,
    });
    receiver.on('message', (data) => events.bytes(data));
    receiver.on('ping', (data) => sender.pong(data, true));
    receiver.on('conclude', (code, reason) =>
      events.ended({ how: 'close-frame', code, reason: reason.toString('utf8') }),
    );
    receiver.on('error', (error) => events.broken(error.message));
    watchEnd(socket, events);
    socket.on('data', (chunk: Buffer) => {
      if (!receiver.destroyed) receiver.write(chunk);
    });
    if (rest.length > 0) receiver.write(rest);
    socket.resume();
    return {
      send: (bytes) => sender.send(bytes, binaryFrame),
      close: () => {
        if (socket.writable) sender.close(normalClosure, '', true);
        closeInGoodOrder(socket);
      },
    };
  };
}
