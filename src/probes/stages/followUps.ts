import type { ProbeContext } from '../probeContext';
import type { Endpoint } from '../tls/endpoint';
import { probePaths } from './paths';
import { probePort } from './port';
import type { TlsStage } from './tls';
import type { WebSocketStage } from './webSocket';

/** Asks further where the expected answer did not come, so that the report can say what would work. */
export async function followUp(
  context: ProbeContext,
  endpoint: Endpoint,
  tls: TlsStage,
  webSocket: WebSocketStage,
): Promise<void> {
  const [tlsBrowser, tlsNode, browser, bare] = await Promise.all([
    tls.browser,
    tls.node,
    webSocket.browser,
    webSocket.bare,
  ]);
  await Promise.all([
    probePaths(context, webSocket.handshakes, browser, bare),
    probePort(context, endpoint, [tlsBrowser, tlsNode], browser),
  ]);
}
