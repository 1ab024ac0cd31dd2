import type { Socket } from 'node:net';
import { isBlockedPort } from '../../../core/blockedPorts';
import { headerValue } from '../../../core/http/header';
import { lookUp } from '../../dns/lookUp';
import { exchange } from '../../http/exchange';
import { maxIssuerAddresses, maxIssuerRedirects } from '../../limits';
import type { ProbeContext } from '../../probeContext';
import { connectTcp } from '../../tcp/connectTcp';
import { withLimit } from '../../timing';
import { type Fetched, fetched, notFetched } from './fetched';
import { readBody } from './readBody';

const httpPort = 80;
const redirects = [301, 302, 303, 307, 308];

/** Chromium's words for an address that it never asks. */
const wrongScheme = notFetched('net::ERR_DISALLOWED_URL_SCHEME');
const unsafePort = notFetched('net::ERR_UNSAFE_PORT');

/**
 * Fetches what a certificate gives as the address of its issuer, as Chromium does (`net/cert_net/cert_net_fetcher_url_request.cc`): over
 * http alone, without cookies and credentials, of a limited length. The address is a stranger's: nothing else goes there.
 */
export async function download(context: ProbeContext, url: string): Promise<Fetched<Buffer>> {
  return withLimit(context.signal, context.limits.issuer, async (signal) => {
    let next: Fetched<Buffer> | URL = new URL(url);
    for (let hop = 0; next instanceof URL && hop <= maxIssuerRedirects; hop += 1)
      next = await ask(context, next, signal);
    if (signal.aborted) return notFetched('ETIMEDOUT');
    return next instanceof URL ? notFetched('net::ERR_TOO_MANY_REDIRECTS') : next;
  });
}

/** One request; a `URL` where the answer lies elsewhere. */
async function ask(context: ProbeContext, url: URL, signal: AbortSignal): Promise<Fetched<Buffer> | URL> {
  if (url.protocol !== 'http:') return wrongScheme;
  const port = url.port === '' ? httpPort : Number(url.port);
  if (isBlockedPort(port)) return unsafePort;
  const opened = await open(context, url.hostname.replace(/^\[|\]$/g, ''), port, signal);
  if (!opened.ok) return opened;
  const socket = opened.value;
  const limits = { signal, timeoutMs: context.limits.issuer };
  try {
    const answer = await exchange(socket, requestFor(url), context.peerText, limits);
    if (!answer.ok) return notFetched(answer.failure.message);
    const { status, headers } = answer.value.head;
    if (redirects.includes(status)) return target(headerValue(headers, 'location'), url);
    return status === 200 ? await readBody(socket, answer.value, signal) : notFetched(`HTTP ${status}`);
  } finally {
    socket.destroy();
  }
}

async function open(
  { request, limits }: ProbeContext,
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<Fetched<Socket>> {
  const found = await lookUp(host, port, request.resolve, { signal, timeoutMs: limits.issuer });
  if (!found.ok) return notFetched(found.failure.message);
  let reason = found.value.addresses.length === 0 ? 'The name leads to no address' : '';
  for (const { address } of found.value.addresses.slice(0, maxIssuerAddresses)) {
    const opened = await connectTcp(address, port, { signal, timeoutMs: limits.issuer });
    if (opened.ok) return fetched(opened.value);
    reason = opened.failure.message;
  }
  return notFetched(reason);
}

function target(location: string | null, base: URL): Fetched<never> | URL {
  return location !== null && URL.canParse(location, base.href)
    ? new URL(location, base)
    : notFetched('net::ERR_INVALID_REDIRECT');
}

function requestFor({ host, pathname, search }: URL): Buffer {
  const lines = [
    `GET ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    'User-Agent: mqtt-wss-doctor',
    'Accept: */*',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
