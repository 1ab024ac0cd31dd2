import type { DevToolsConnection, EventListener } from './connection';
import type { JsonObject } from './json';

/** The commands and events of one page. */
export class PageSession {
  constructor(
    private readonly connection: DevToolsConnection,
    private readonly sessionId: string,
  ) {}

  send(method: string, params: JsonObject = {}): Promise<JsonObject> {
    return this.connection.send(method, params, this.sessionId);
  }

  on(listener: EventListener): void {
    this.connection.onEvent(this.sessionId, listener);
  }

  /** Waits for the next event of that name; rejects when the connection ends first. */
  next(event: string): Promise<void> {
    return this.connection.waitFor(this.sessionId, event);
  }
}
