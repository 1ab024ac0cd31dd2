import type { ProbeContext } from '../probeContext';
import type { UsedAddress } from '../tcp/tryAddresses';
import type { Endpoint } from '../tls/endpoint';
import { followUp } from './followUps';
import { startTls } from './tls';
import { startWebSocket } from './webSocket';

/** Everything that is asked of the address that was chosen; what does not depend on each other side by side. */
export async function probeEndpoint(context: ProbeContext, used: UsedAddress): Promise<void> {
  const { host, port } = context.request.target;
  const endpoint: Endpoint = { address: used.address, host, port };
  const tls = startTls(context, endpoint, used.ms);
  const webSocket = startWebSocket(context, endpoint, tls.node);
  await Promise.all([tls.done, webSocket.done, followUp(context, endpoint, tls, webSocket)]);
}
