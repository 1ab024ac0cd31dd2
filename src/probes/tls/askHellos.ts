import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { chromiumOffer, smallOffer } from '../../core/tls/hello/chromium';
import { clientHello } from '../../core/tls/hello/clientHello';
import { firefoxOffer } from '../../core/tls/hello/firefox';
import type { ClientOffer } from '../../core/tls/hello/offer';
import { type ResultOf, toResult } from '../outcome';
import type { ConnectLimits } from '../tcp/connectTcp';
import { askHello } from './askHello';
import type { Endpoint } from './endpoint';

/** How the server answers each browser's own ClientHello, whatever this platform's TLS library can do; all side by side. */
export async function askHellos(endpoint: Endpoint, limits: ConnectLimits): Promise<ResultOf<'hello'>> {
  const serverName = isIP(endpoint.host) === 0 ? endpoint.host : null;
  const ask = (offer: ClientOffer) => askHello(endpoint, clientHello(offer, serverName, randomBytes), limits);
  const [chromium, firefox, small] = await Promise.all([
    ask(chromiumOffer),
    ask(firefoxOffer),
    ask(smallOffer),
  ]);
  if (!chromium.ok) return toResult(chromium);
  if (!firefox.ok) return toResult(firefox);
  if (!small.ok) return toResult(small);
  const value = { chromium: chromium.value, firefox: firefox.value, small: small.value };
  return { status: 'ok', value };
}
