import { startDeadline } from '../../../src/browser/deadline';
import { guardExit } from '../../../src/browser/exitGuard';
import { findBrowsers } from '../../../src/browser/find';
import { SocketTraces, withTrace } from '../../../src/browser/network';
import { openPage } from '../../../src/browser/page';
import { PageScript, readPageScript } from '../../../src/browser/pageScript';
import { createProfile, type Profile, removeProfile, removeProfileNow } from '../../../src/browser/profile';
import { start, type StartedBrowser } from '../../../src/browser/start';
import { trustInProfile } from '../../../src/browser/trust';
import type { PageSocket } from '../../../src/core/evidence';
import { inBatches, mapPooled } from './pool';
import type { BrowserQuestion, BrowserRun, RealOutcome } from './realOutcome';

/** Longer than Chromium's own 30 s for a handshake without an answer, in ms. */
const socketTimeoutMs = 33_000;

const runTimeoutMs = 150_000;

/**
 * Chromium makes a process wait the longer, the more of its WebSockets failed (`services/network/websocket_throttler.cc`).
 * Each of these groups has a page, and so a process, of its own.
 */
const socketsPerPage = 8;

const pagesAtOnce = 3;

/** Asks one real Chromium about all servers; each is opened as a bare WebSocket with the subprotocol `mqtt`. */
export async function askChromium(question: BrowserQuestion): Promise<BrowserRun> {
  const deadline = startDeadline(runTimeoutMs, new AbortController().signal);
  const profile = await createProfile();
  const release = guardExit(() => removeProfileNow(profile));
  try {
    const browser = await startTrusting(profile, question, deadline.signal);
    try {
      return { product: browser.product, outcomes: await askAll(browser, question) };
    } finally {
      await browser.close();
    }
  } finally {
    deadline.clear();
    await removeProfile(profile);
    release();
  }
}

async function startTrusting(
  profile: Profile,
  { servers, trusted }: BrowserQuestion,
  signal: AbortSignal,
): Promise<StartedBrowser> {
  const path = findBrowsers()[0]?.path;
  if (path === undefined) throw new Error('No Chromium was found.');
  const roots = trusted.map((der) => der.toString('base64'));
  if (!(await trustInProfile(profile, roots, signal)))
    throw new Error('certutil could not import the roots.');
  const resolve = servers.map(({ host, port }) => ({ host, port, address: '127.0.0.1' }));
  return start({ path, profile, resolve, ownHome: true, localNetworkAccessChecks: true }, signal);
}

async function askAll(browser: StartedBrowser, { servers }: BrowserQuestion): Promise<RealOutcome[]> {
  const source = await readPageScript();
  const batches = inBatches(servers, socketsPerPage);
  const answers = await mapPooled(batches, pagesAtOnce, (batch) =>
    askInPage(
      browser,
      source,
      batch.map(({ url }) => url),
    ),
  );
  return answers.flat().map(realOutcome);
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
