import { BrowserError } from './errors';
import { type JsonObject, requiredText } from './json';
import { navigate } from './navigate';
import { emptyPage } from './pageServer';
import type { PageSession } from './session';

/** Shows an empty page of the given origin, without asking that origin's server. Rejects with a `BrowserError`. */
export async function showInterceptedPage(session: PageSession, pageOrigin: string): Promise<void> {
  session.on((method, params) => {
    if (method === 'Fetch.requestPaused') void answerRequest(session, params);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  const origin = await navigate(session, `${pageOrigin}/`);
  await session.send('Fetch.disable');
  if (origin !== pageOrigin) {
    throw new BrowserError(
      'protocol',
      'WRONG_ORIGIN',
      `the page of ${pageOrigin} came out as one of ${origin}`,
    );
  }
}

async function answerRequest(session: PageSession, params: JsonObject): Promise<void> {
  try {
    await session.send('Fetch.fulfillRequest', {
      requestId: requiredText(params, 'requestId'),
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: 'text/html' }],
      body: Buffer.from(emptyPage).toString('base64'),
    });
  } catch (error) {
    // The request may be gone by now; if the whole browser is, the navigation says so.
    if (!(error instanceof BrowserError)) throw error;
  }
}
