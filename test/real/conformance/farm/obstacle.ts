import { createServer, type Server, type Socket } from 'node:net';
import type { Obstacle } from '../scenario';

const recordHeaderLength = 5;

/** A server that stands where the endpoint would stand, or in front of it. It does not listen yet. */
export function createObstacle(obstacle: Obstacle, endpoint: () => Server): Server {
  switch (obstacle.kind) {
    case 'drops-long-hello': {
      const behind = endpoint();
      return createServer({ pauseOnConnect: true }, (socket) => weighHello(socket, obstacle, behind));
    }
    case 'ends-at-once':
      return createServer((socket) => end(socket, obstacle.how));
    case 'plain-text':
      return createServer((socket) => socket.once('data', () => socket.end(obstacle.text)));
    case 'alert':
      return createServer((socket) =>
        socket.once('data', () => socket.end(alertRecord(obstacle.description))),
      );
  }
}

function weighHello(
  socket: Socket,
  { maxBytes, how }: Extract<Obstacle, { kind: 'drops-long-hello' }>,
  behind: Server,
): void {
  let seen = Buffer.alloc(0);
  const read = (chunk: Buffer): void => {
    seen = Buffer.concat([seen, chunk]);
    if (seen.length < recordHeaderLength) return;
    socket.off('data', read);
    if (recordHeaderLength + seen.readUInt16BE(3) > maxBytes) {
      end(socket, how);
      return;
    }
    socket.pause();
    socket.unshift(seen);
    behind.emit('connection', socket);
  };
  socket.on('data', read);
  socket.resume();
}

/** Reads on, because closing with unread bytes is a reset. */
function end(socket: Socket, how: 'reset' | 'close' | 'silence'): void {
  socket.resume();
  switch (how) {
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'close':
      socket.end();
      return;
    case 'silence':
      return;
  }
}

/** A fatal alert in a record of its own, RFC 5246 section 7.2. */
function alertRecord(description: number): Buffer {
  return Buffer.from([21, 3, 3, 0, 2, 2, description]);
}
