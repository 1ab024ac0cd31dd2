import { type Readable, type Writable } from 'node:stream';
import { BrowserError, CommandError } from './errors';
import { type JsonObject, numberOf, objectOf, parseObject, textOf } from './json';
import { MessagePipe } from './pipe';

interface PendingCommand {
  method: string;
  resolve(result: JsonObject): void;
  reject(error: BrowserError): void;
}

interface PendingEvent {
  sessionId: string;
  event: string;
  resolve(): void;
  reject(error: BrowserError): void;
}

export type EventListener = (method: string, params: JsonObject) => void;

/** How much later than the end of its pipe the end of a process may be noticed, in ms. */
const exitNoticeMs = 200;

/** The DevTools protocol of one browser, with flat sessions: every page's messages carry its session id. */
export class DevToolsConnection {
  private readonly pipe: MessagePipe;
  private readonly pending = new Map<number, PendingCommand>();
  private readonly awaited = new Set<PendingEvent>();
  private readonly listeners = new Map<string, EventListener[]>();
  private lastId = 0;
  private endedBy: BrowserError | null = null;
  private exitNotice: NodeJS.Timeout | undefined;

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.pipe = new MessagePipe(toBrowser, fromBrowser, {
      message: (text) => this.receive(text),
      ended: (reason) => this.endSoon(new BrowserError('crashed', 'PIPE_CLOSED', `DevTools pipe: ${reason}`)),
    });
  }

  /**
   * Sends a command and waits for its reply. Without a session id it goes to the browser itself.
   * Rejects with a `CommandError` where the browser refuses it, else with the `BrowserError` that ended the connection.
   */
  send(method: string, params: JsonObject = {}, sessionId?: string): Promise<JsonObject> {
    if (this.endedBy !== null) return Promise.reject(this.endedBy);
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { method, resolve, reject });
      this.pipe.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** Calls back for every event of one page. */
  onEvent(sessionId: string, listener: EventListener): void {
    this.listeners.set(sessionId, [...(this.listeners.get(sessionId) ?? []), listener]);
  }

  /** Waits for a page's next event of that name. Rejects with the `BrowserError` that ended the connection. */
  waitFor(sessionId: string, event: string): Promise<void> {
    if (this.endedBy !== null) return Promise.reject(this.endedBy);
    return new Promise((resolve, reject) => {
      this.awaited.add({ sessionId, event, resolve, reject });
    });
  }

  /** Rejects everything that still waits, and all that is sent later. */
  end(reason: BrowserError): void {
    if (this.endedBy !== null) return;
    this.endedBy = reason;
    clearTimeout(this.exitNotice);
    for (const command of this.pending.values()) command.reject(reason);
    this.pending.clear();
    for (const waiting of this.awaited) waiting.reject(reason);
    this.awaited.clear();
    this.pipe.close();
  }

  /** A process that ends closes its pipe first; whoever sees its exit code a moment later has more to say. */
  private endSoon(reason: BrowserError): void {
    if (this.endedBy !== null) return;
    this.exitNotice = setTimeout(() => this.end(reason), exitNoticeMs);
  }

  private receive(text: string): void {
    const message = parseObject(text);
    if (message === null) {
      this.end(new BrowserError('protocol', 'NOT_JSON', text.slice(0, 100)));
      return;
    }
    const id = numberOf(message, 'id');
    if (id !== null) this.settle(id, message);
    else this.dispatch(message);
  }

  private settle(id: number, message: JsonObject): void {
    const command = this.pending.get(id);
    if (command === undefined) return;
    this.pending.delete(id);
    if (message['error'] === undefined) {
      command.resolve(objectOf(message, 'result'));
      return;
    }
    const error = objectOf(message, 'error');
    command.reject(
      new CommandError(command.method, numberOf(error, 'code') ?? 0, textOf(error, 'message') ?? ''),
    );
  }

  private dispatch(message: JsonObject): void {
    const method = textOf(message, 'method');
    const sessionId = textOf(message, 'sessionId');
    if (method === null || sessionId === null) return;
    for (const listener of this.listeners.get(sessionId) ?? []) listener(method, objectOf(message, 'params'));
    for (const waiting of this.awaited) {
      if (waiting.sessionId !== sessionId || waiting.event !== method) continue;
      this.awaited.delete(waiting);
      waiting.resolve();
    }
  }
}
