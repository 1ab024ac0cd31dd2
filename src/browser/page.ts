import { BrowserError, CommandError } from './errors';
import { type JsonObject, objectOf, textOf } from './json';
import { localNetworkAccess } from './origin';
import { emptyPage, servePage } from './pageServer';
import { type DevToolsConnection, PageSession } from './session';

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
export async function openPage(connection: DevToolsConnection, pageOrigin: string | null): Promise<OpenPage> {
  const contextId = await newContext(connection);
  const session = await newTab(connection, contextId);
  session.on((method) => {
    if (method === 'Inspector.targetCrashed') connection.end(pageCrashed());
  });
  await Promise.all(
    ['Page.enable', 'Network.enable', 'Runtime.enable'].map((domain) => session.send(domain)),
  );
  if (pageOrigin === null) return openServedPage(session);
  if (localNetworkAccess(pageOrigin) === 'grant') await grantLocalNetwork(connection, contextId, pageOrigin);
  return openInterceptedPage(session, pageOrigin);
}

function pageCrashed(): BrowserError {
  return new BrowserError('crashed', 'PAGE_CRASHED', 'the page crashed');
}

async function newContext(connection: DevToolsConnection): Promise<string> {
  return required(await connection.send('Target.createBrowserContext'), 'browserContextId');
}

async function newTab(connection: DevToolsConnection, browserContextId: string): Promise<PageSession> {
  const tab = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const attached = await connection.send('Target.attachToTarget', {
    targetId: required(tab, 'targetId'),
    flatten: true,
  });
  return new PageSession(connection, required(attached, 'sessionId'));
}

async function openServedPage(session: PageSession): Promise<OpenPage> {
  const server = await servePage();
  try {
    await navigate(session, server.url);
    return { session, how: 'served', origin: await originOf(session), close: server.close };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function openInterceptedPage(session: PageSession, pageOrigin: string): Promise<OpenPage> {
  session.on((method, params) => {
    if (method === 'Fetch.requestPaused') void answerRequest(session, params);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await navigate(session, `${pageOrigin}/`);
  await session.send('Fetch.disable');
  const origin = await originOf(session);
  if (origin !== pageOrigin) {
    throw new BrowserError(
      'protocol',
      'WRONG_ORIGIN',
      `the page of ${pageOrigin} came out as one of ${origin}`,
    );
  }
  return { session, how: 'intercepted', origin, close: () => Promise.resolve() };
}

async function answerRequest(session: PageSession, params: JsonObject): Promise<void> {
  try {
    await session.send('Fetch.fulfillRequest', {
      requestId: required(params, 'requestId'),
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: 'text/html' }],
      body: Buffer.from(emptyPage).toString('base64'),
    });
  } catch (error) {
    // The request may be gone by now; if the whole browser is, the navigation says so.
    if (!(error instanceof BrowserError)) throw error;
  }
}

async function navigate(session: PageSession, url: string): Promise<void> {
  const loaded = session.next('Page.loadEventFired');
  const [result] = await Promise.all([session.send('Page.navigate', { url }), loaded]);
  const errorText = textOf(result, 'errorText');
  if (errorText !== null) throw new BrowserError('protocol', errorText, 'the page could not be opened');
}

async function originOf(session: PageSession): Promise<string> {
  const reply = await session.send('Runtime.evaluate', {
    expression: 'location.origin',
    returnByValue: true,
  });
  return required(objectOf(reply, 'result'), 'value');
}

/** Names of the permission since Chrome 147, and before. A browser refuses those that it does not know. */
async function grantLocalNetwork(
  connection: DevToolsConnection,
  browserContextId: string,
  origin: string,
): Promise<void> {
  const grants = [['loopbackNetwork', 'localNetwork'], ['localNetworkAccess']];
  await Promise.all(
    grants.map((permissions) =>
      connection
        .send('Browser.grantPermissions', { permissions, origin, browserContextId })
        .catch((error: unknown) => {
          if (!(error instanceof CommandError)) throw error;
        }),
    ),
  );
}

function required(reply: JsonObject, key: string): string {
  const value = textOf(reply, key);
  if (value === null) throw new BrowserError('protocol', 'NO_VALUE', `a reply without ${key}`);
  return value;
}
