import { numberOf, objectOf, parseObject, requiredText, textOf } from '../../../../src/browser/json';
import type { BidiConnection } from './bidi';

/** What the page's script saw of one WebSocket. */
export interface SeenSocket {
  outcome: 'open' | 'closed' | 'threw' | 'timeout';
  /** `CloseEvent.code`. */
  closeCode: number | null;
  /** What the constructor threw. */
  thrown: string | null;
  ms: number;
}

/** Runs in the page; text, because the compiler's helpers do not exist there. */
const openSocket = `(url, timeoutMs) => new Promise((resolve) => {
  const start = performance.now();
  const done = (outcome, details) =>
    resolve(JSON.stringify({ outcome, ms: Math.round(performance.now() - start), ...details }));
  let socket;
  try {
    socket = new WebSocket(url, 'mqtt');
  } catch (error) {
    done('threw', { thrown: String(error) });
    return;
  }
  socket.onopen = () => {
    done('open', {});
    socket.close();
  };
  socket.onclose = ({ code }) => done('closed', { closeCode: code });
  setTimeout(() => done('timeout', {}), timeoutMs);
})`;

/**
 * A page in a container of its own: Firefox opens the WebSockets that lead to one address one after the other, but counts
 * this for each container apart (`nsWSAdmissionManager` in `WebSocketChannel.cpp`).
 */
export class Tab {
  private constructor(
    private readonly connection: BidiConnection,
    private readonly context: string,
  ) {}

  static async open(connection: BidiConnection, pageUrl: string): Promise<Tab> {
    const { userContext } = await connection.send('browser.createUserContext', {});
    const tab = await connection.send('browsingContext.create', {
      type: 'tab',
      userContext,
      background: true,
    });
    const context = requiredText(tab, 'context');
    await connection.send('browsingContext.navigate', { context, url: pageUrl, wait: 'complete' });
    return new Tab(connection, context);
  }

  async openSocket(url: string, timeoutMs: number): Promise<SeenSocket> {
    const reply = await this.connection.send('script.callFunction', {
      functionDeclaration: openSocket,
      arguments: [
        { type: 'string', value: url },
        { type: 'number', value: timeoutMs },
      ],
      awaitPromise: true,
      target: { context: this.context },
    });
    const seen = parseObject(textOf(objectOf(reply, 'result'), 'value') ?? '');
    if (seen === null) throw new Error(`The page's script failed: ${JSON.stringify(reply)}`);
    return {
      outcome: outcomeOf(textOf(seen, 'outcome')),
      closeCode: numberOf(seen, 'closeCode'),
      thrown: textOf(seen, 'thrown'),
      ms: numberOf(seen, 'ms') ?? 0,
    };
  }
}

function outcomeOf(text: string | null): SeenSocket['outcome'] {
  return text === 'open' || text === 'closed' || text === 'threw' ? text : 'timeout';
}
