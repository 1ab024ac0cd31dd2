import type { Duplex } from 'node:stream';
import type { MqttFact } from '../../core/evidence';
import { errorText } from '../errorText';
import { closeInGoodOrder } from '../transport';

export type SessionEnd = NonNullable<MqttFact['ended']>;

/** What comes up from the connection that carries MQTT. After `ended` or `broken` nothing more comes. */
export interface LinkEvents {
  bytes(chunk: Buffer): void;
  ended(end: SessionEnd): void;
  /** The peer broke the framing. */
  broken(message: string): void;
}

/** A connection that carries MQTT's bytes. */
export interface MqttLink {
  send(bytes: Buffer): void;
  close(): void;
}

export type OpenLink = (events: LinkEvents) => MqttLink;

/** MQTT straight on TCP or TLS. */
export function streamLink(socket: Duplex): OpenLink {
  return (events) => {
    watchEnd(socket, events);
    socket.on('data', (chunk: Buffer) => events.bytes(chunk));
    socket.resume();
    return {
      send: (bytes) => void socket.write(bytes),
      close: () => closeInGoodOrder(socket),
    };
  };
}

/** Reports the end of a connection under MQTT. */
export function watchEnd(socket: Duplex, events: LinkEvents): void {
  let reason = '';
  socket.on('error', (error: Error) => {
    reason = errorText(error).code;
  });
  const end = (): void => events.ended({ how: 'connection', code: null, reason });
  socket.once('end', end);
  socket.once('close', end);
}
