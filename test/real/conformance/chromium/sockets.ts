import { setTimeout as sleep } from 'node:timers/promises';
import { type SocketTrace, SocketTraces, withTrace } from '../../../../src/browser/network';
import { PageScript } from '../../../../src/browser/pageScript';
import type { StartedBrowser } from '../../../../src/browser/start';
import type { PageSocket } from '../../../../src/core/evidence';
import { inBatches, mapPooled } from '../pool';
import type { AskedServer, RealOutcome } from '../realOutcome';
import { buildPageSource } from './pageSource';
import { openTabs, type Tabs } from './tabs';

/** Longer than Chromium's own 30 s for a handshake without an answer, in ms. */
const socketTimeoutMs = 33_000;

/**
 * Chromium makes a process wait the longer, the more of its WebSockets failed (`services/network/websocket_throttler.cc`).
 * Each of these groups has a tab, and so a process, of its own.
 */
const socketsPerTab = 10;

const tabsAtOnce = 4;

/** Between two looks at whether the browser has read its root store, in ms. */
const lookAgainMs = 500;

/** Long before, Chromium has read its components. */
const maxLooks = 30;

/** What became of each server, by its URL. */
export async function askAll(
  browser: StartedBrowser,
  servers: readonly AskedServer[],
): Promise<Map<string, RealOutcome>> {
  const source = await buildPageSource();
  const tabs = await openTabs(browser);
  try {
    const answers = await mapPooled(inBatches(servers, socketsPerTab), tabsAtOnce, (batch) =>
      askInTab(tabs, source, batch),
    );
    return new Map(answers.flat());
  } finally {
    await tabs.close();
  }
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
  const below = servers.filter(({ hasPublicRoot }) => hasPublicRoot);
  if (below.length === 0) return;
  const tabs = await openTabs(browser);
  try {
    await tabs.open();
    // Many fail for other reasons, before or after: where none connects, nothing shows that the roots are there.
    for (let look = 0; look < maxLooks; look += 1) {
      const outcomes = await askAll(browser, below);
      if ([...outcomes.values()].some(({ outcome }) => outcome === 'connects')) return;
      await sleep(lookAgainMs, undefined, { signal });
    }
  } finally {
    await tabs.close();
  }
}

async function askInTab(
  tabs: Tabs,
  source: string,
  servers: readonly AskedServer[],
): Promise<(readonly [url: string, outcome: RealOutcome])[]> {
  const session = await tabs.open();
  const script = await PageScript.install(session, source);
  const traces = new SocketTraces(session);
  const sockets = await Promise.all(
    servers.map(({ url }) => script.runSocket({ url, subprotocol: 'mqtt', timeoutMs: socketTimeoutMs })),
  );
  await session.send('Page.close');
  return servers.map(({ url }, index) => [url, realOutcome(sockets[index], traces.at(index))]);
}

function realOutcome(seen: PageSocket | undefined, trace: SocketTrace | null): RealOutcome {
  if (seen === undefined) throw new Error('A WebSocket was not opened.');
  const { outcome, error, closeCode } = withTrace(seen, trace);
  return { outcome: outcome === 'open' ? 'connects' : 'fails', error, closeCode };
}
