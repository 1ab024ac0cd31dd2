import { runMqtt } from '../../browser/page/runMqtt';
import { runSocket } from '../../browser/page/runSocket';
import type { Fact, WebviewFact } from '../../core/evidence';
import type { WebviewRun } from '../../shared/messages';

/** Connects from this page, first with a bare WebSocket and then with mqtt.js. Never rejects. */
export async function measure(run: WebviewRun): Promise<Fact<WebviewFact>> {
  const start = performance.now();
  const observed = () => ({ vantage: 'webview', at: 0, ms: performance.now() - start }) as const;
  try {
    const value = await connect(run);
    return { status: 'ok', ...observed(), value };
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    const failure = { layer: 'internal', kind: 'bug', code: 'THREW', message } as const;
    return { status: 'failed', ...observed(), failure };
  }
}

async function connect(run: WebviewRun): Promise<WebviewFact> {
  const { protocolVersion, timeoutMs } = run;
  // The names that mqtt.js offers: src/lib/connect/ws.ts of 5.16.0.
  const subprotocol = protocolVersion === 3 ? 'mqttv3.1' : 'mqtt';
  const [socket, mqtt] = await Promise.all([
    runSocket({ url: run.socketUrl, subprotocol, timeoutMs }),
    runMqtt({
      url: run.mqttUrl,
      protocolVersion,
      clientId: run.clientId,
      username: run.username,
      password: run.password,
      timeoutMs,
    }),
  ]);
  return { userAgent: navigator.userAgent, origin: location.origin, socket, mqtt };
}
