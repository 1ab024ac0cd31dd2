import type { DevToolsConnection } from './connection';
import { BrowserError } from './errors';
import { showInterceptedPage } from './interceptedPage';
import { requiredText } from './json';
import { grantLocalNetwork, localNetworkAccess } from './localNetwork';
import type { RunningBrowser } from './launch';
import { navigate } from './navigate';
import { servePage } from './pageServer';
import { PageSession } from './session';

export interface OpenPage {
  session: PageSession;
  /** `location.origin` in it. */
  origin: string;
  how: 'served' | 'intercepted';
  /** Ends what served it. */
  close: () => Promise<void>;
}

/**
 * Opens a page of the given origin, without ever asking that origin's server; without an origin, a page that is really
 * served from 127.0.0.1. Rejects with a `BrowserError`.
 */
export async function openPage(
  { connection, userAgent }: Pick<RunningBrowser, 'connection' | 'userAgent'>,
  pageOrigin: string | null,
): Promise<OpenPage> {
  const contextId = await newContext(connection);
  const session = await newTab(connection, contextId);
  session.on((method) => {
    if (method === 'Inspector.targetCrashed') connection.end(pageCrashed());
  });
  await Promise.all(
    ['Page.enable', 'Network.enable', 'Runtime.enable'].map((domain) => session.send(domain)),
  );
  await session.send('Emulation.setUserAgentOverride', { userAgent });
  if (pageOrigin === null) return openServedPage(session);
  if (localNetworkAccess(pageOrigin) === 'grant') await grantLocalNetwork(connection, contextId, pageOrigin);
  await showInterceptedPage(session, pageOrigin);
  return { session, how: 'intercepted', origin: pageOrigin, close: () => Promise.resolve() };
}

function pageCrashed(): BrowserError {
  return new BrowserError('crashed', 'PAGE_CRASHED', 'the page crashed');
}

async function newContext(connection: DevToolsConnection): Promise<string> {
  return requiredText(await connection.send('Target.createBrowserContext'), 'browserContextId');
}

async function newTab(connection: DevToolsConnection, browserContextId: string): Promise<PageSession> {
  const tab = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const attached = await connection.send('Target.attachToTarget', {
    targetId: requiredText(tab, 'targetId'),
    flatten: true,
  });
  return new PageSession(connection, requiredText(attached, 'sessionId'));
}

async function openServedPage(session: PageSession): Promise<OpenPage> {
  const server = await servePage();
  try {
    const origin = await navigate(session, server.url);
    return { session, how: 'served', origin, close: server.close };
  } catch (error) {
    await server.close();
    throw error;
  }
}
