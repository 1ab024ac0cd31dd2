import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

/** What the real mqtt.js did with a URL in a page. */
export interface MqttJsAnswer {
  /** The text that it handed to `new WebSocket()`, if it came so far. */
  handed: string | null;
  /** The message of the error that `connect()` threw, by mqtt.js or by the constructor. */
  throws: string | null;
  username: string | null;
  password: string | null;
}

export const oraclePage = 'http://page.example/';

const packageFolder = dirname(createRequire(import.meta.url).resolve('mqtt/package.json'));
const browserBuild = readFileSync(join(packageFolder, 'dist', 'mqtt.js'), 'utf8');

interface Started {
  options: { username?: string; password?: string };
}

/** Runs the browser build of mqtt.js in a context that looks like a page and opens no connection. */
export function createOracle(): (url: string, given?: object) => MqttJsAnswer {
  const handed: string[] = [];
  class RecordingSocket extends EventTarget {
    constructor(url: string) {
      super();
      handed.push(url);
      // What the constructor of a browser checks first (WHATWG WebSockets, section 3.1).
      if (!['ws:', 'wss:'].includes(new URL(url, oraclePage).protocol)) throw new SyntaxError(url);
    }
    close(): void {
      this.dispatchEvent(new Event('close'));
    }
  }
  const noTimer = () => 0;
  const page: Record<string, unknown> = {
    ...{ AbortController, AbortSignal, Blob, Event, EventTarget, TextDecoder, TextEncoder },
    ...{ URL, URLSearchParams, MessageChannel, performance, queueMicrotask, console },
    ...{ setTimeout: noTimer, setInterval: noTimer, clearTimeout: noTimer, clearInterval: noTimer },
    WebSocket: RecordingSocket,
    document: { URL: oraclePage },
    location: new URL(oraclePage),
    navigator: { userAgent: 'oracle' },
  };
  page.window = page;
  page.self = page;
  runInContext(browserBuild, createContext(page));
  const { connect } = page.mqtt as { connect: (url: string, options: object) => Started };

  return (url, given = {}) => {
    handed.length = 0;
    const answer = { handed: null, throws: null, username: null, password: null };
    try {
      const { options } = connect(url, { timerVariant: 'native', reconnectPeriod: 0, ...given });
      const { username = null, password = null } = options;
      return { ...answer, handed: handed[0] ?? null, username, password };
    } catch (error) {
      return { ...answer, handed: handed[0] ?? null, throws: messageOf(error) };
    }
  };
}

/** Errors of the context are no instances of this realm's `Error`. */
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
