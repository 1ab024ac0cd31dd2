import { WebSocket } from 'ws';

/**
 * Opens a WebSocket as mqtt.js in Node does. Resolves with Node's error code, or the sentence of `ws` where there is
 * none; `null` where it opens and stays open.
 */
export function openWithWs(url: string, verified: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, ['mqtt'], { rejectUnauthorized: verified, handshakeTimeout: 5000 });
    // A TLS 1.3 server refuses a missing client certificate only after the client has finished.
    socket.on('open', () => {
      setTimeout(() => {
        resolve(null);
        socket.terminate();
      }, 50);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
  });
}
