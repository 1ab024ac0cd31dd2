/** What the WebSockets that mqtt.js opened went through; mqtt.js itself drops all of this. */
export interface SocketRecord {
  /** The URL of the last one, as mqtt.js made it up; holds secrets. */
  url: string | null;
  /** Close code of the last one. */
  closeCode: number | null;
}

/** A `createWebsocket` option for mqtt.js that opens the same WebSocket as mqtt.js would, and keeps a record. */
export function recordedSocket(record: SocketRecord): (url: string, subprotocols: string[]) => WebSocket {
  return (url, subprotocols) => {
    record.url = url;
    record.closeCode = null;
    const socket = new WebSocket(url, subprotocols);
    socket.addEventListener('close', ({ code }) => {
      record.closeCode = code;
    });
    return socket;
  };
}
