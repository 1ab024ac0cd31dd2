import WebSocket, { type RawData } from 'ws';
import { type JsonObject, numberOf, objectOf, parseObject, textOf } from '../../../../src/browser/json';

interface PendingCommand {
  resolve(result: JsonObject): void;
  reject(error: Error): void;
}

/** A WebDriver BiDi connection to one browser (W3C, WebDriver BiDi section 3, "Protocol"). */
export class BidiConnection {
  private readonly pending = new Map<number, PendingCommand>();
  private lastId = 0;
  private endedBy: Error | null = null;

  private constructor(
    private readonly socket: WebSocket,
    onEvent: (method: string, params: JsonObject) => void,
  ) {
    socket.on('message', (data) => this.receive(textOfMessage(data), onEvent));
    socket.on('error', (error) => this.end(error));
    socket.on('close', () => this.end(new Error('Firefox closed the WebDriver BiDi connection.')));
  }

  /** Opens the connection and a session on it. Rejects where Firefox refuses either. */
  static async open(
    url: string,
    onEvent: (method: string, params: JsonObject) => void,
  ): Promise<{ connection: BidiConnection; capabilities: JsonObject }> {
    const socket = new WebSocket(`${url}/session`, { perMessageDeflate: false });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const connection = new BidiConnection(socket, onEvent);
    const session = await connection.send('session.new', { capabilities: {} });
    return { connection, capabilities: objectOf(session, 'capabilities') };
  }

  /** Rejects with the browser's words where it refuses the command, and when the connection ends. */
  send(method: string, params: JsonObject): Promise<JsonObject> {
    if (this.endedBy !== null) return Promise.reject(this.endedBy);
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Rejects everything that still waits, and all that is sent later. */
  end(reason: Error): void {
    if (this.endedBy !== null) return;
    this.endedBy = reason;
    for (const command of this.pending.values()) command.reject(reason);
    this.pending.clear();
    this.socket.terminate();
  }

  private receive(text: string, onEvent: (method: string, params: JsonObject) => void): void {
    const message = parseObject(text) ?? {};
    const method = textOf(message, 'method');
    if (method !== null) {
      onEvent(method, objectOf(message, 'params'));
      return;
    }
    const id = numberOf(message, 'id') ?? 0;
    const command = this.pending.get(id);
    this.pending.delete(id);
    if (message['type'] === 'success') command?.resolve(objectOf(message, 'result'));
    else command?.reject(new Error(`${textOf(message, 'error')}: ${textOf(message, 'message')}`));
  }
}

function textOfMessage(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
