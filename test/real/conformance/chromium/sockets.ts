import { setTimeout as sleep } from 'node:timers/promises';
import { SocketTraces, withTrace } from '../../../../src/browser/network';
import { openPage } from '../../../../src/browser/page';
import { PageScript } from '../../../../src/browser/pageScript';
import type { StartedBrowser } from '../../../../src/browser/start';
import type { PageSocket } from '../../../../src/core/evidence';
import { inBatches, mapPooled } from '../pool';
import type { AskedServer, RealOutcome } from '../realOutcome';
import { buildPageSource } from './pageSource';

/** Longer than Chromium's own 30 s for a handshake without an answer, in ms. */
const socketTimeoutMs = 33_000;

/**
 * Chromium makes a process wait the longer, the more of its WebSockets failed (`services/network/websocket_throttler.cc`).
 * Each of these groups has a page, and so a process, of its own.
 */
const socketsPerPage = 8;

const pagesAtOnce = 3;

/** Between two looks at whether the browser has read its root store, in ms. */
const lookAgainMs = 500;

/** What became of each server, in the same order. */
export async function askAll(
  browser: StartedBrowser,
  servers: readonly AskedServer[],
): Promise<RealOutcome[]> {
  const source = await buildPageSource();
  const batches = inBatches(
    servers.map(({ url }) => url),
    socketsPerPage,
  );
  const answers = await mapPooled(batches, pagesAtOnce, (urls) => askInPage(browser, source, urls));
  return answers.flat().map(realOutcome);
}

/**
 * Until then, no root that is publicly known is any known root at all. Chromium reads its components once it has shown a
 * page for a moment.
 */
export async function waitForPublicRoots(
  browser: StartedBrowser,
  servers: readonly AskedServer[],
  signal: AbortSignal,
): Promise<void> {
  const below = servers.filter(({ hasPublicRoot }) => hasPublicRoot).slice(0, socketsPerPage);
  if (below.length === 0) return;
  const { close } = await openPage(browser, null);
  try {
    for (;;) {
      const outcomes = await askAll(browser, below);
      if (outcomes.some(({ error }) => error !== 'net::ERR_CERT_AUTHORITY_INVALID')) return;
      await sleep(lookAgainMs, undefined, { signal });
    }
  } finally {
    await close();
  }
}

async function askInPage(
  browser: StartedBrowser,
  source: string,
  urls: readonly string[],
): Promise<PageSocket[]> {
  const { session, close } = await openPage(browser, null);
  try {
    const script = await PageScript.install(session, source);
    const traces = new SocketTraces(session);
    const sockets = await Promise.all(
      urls.map((url) => script.runSocket({ url, subprotocol: 'mqtt', timeoutMs: socketTimeoutMs })),
    );
    await session.send('Page.close');
    return sockets.map((socket, index) => withTrace(socket, traces.at(index)));
  } finally {
    await close();
  }
}

function realOutcome({ outcome, error, closeCode }: PageSocket): RealOutcome {
  return { outcome: outcome === 'open' ? 'connects' : 'fails', error, closeCode };
}
