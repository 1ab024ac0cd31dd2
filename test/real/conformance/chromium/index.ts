import { startDeadline } from '../../../../src/browser/deadline';
import { guardExit } from '../../../../src/browser/exitGuard';
import { findBrowsers } from '../../../../src/browser/find';
import {
  createProfile,
  type Profile,
  removeProfile,
  removeProfileNow,
} from '../../../../src/browser/profile';
import { start, type StartedBrowser } from '../../../../src/browser/start';
import { trustInProfile } from '../../../../src/browser/trust';
import type { BrowserQuestion, BrowserRun } from '../realOutcome';
import { withPublicRoots } from './publicRoots';
import { askAll, waitForPublicRoots } from './sockets';

const runTimeoutMs = 150_000;

/** Asks one real Chromium about all servers; each is opened as a bare WebSocket with the subprotocol `mqtt`. */
export async function askChromium(question: BrowserQuestion): Promise<BrowserRun> {
  const deadline = startDeadline(runTimeoutMs, new AbortController().signal);
  const profile = await createProfile();
  const release = guardExit(() => removeProfileNow(profile));
  try {
    const browser = await startTrusting(profile, question, deadline.signal);
    try {
      await waitForPublicRoots(browser, question.servers, deadline.signal);
      return { product: browser.product, outcomes: await askAll(browser, question.servers) };
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
  { servers, imported, publicRoots }: BrowserQuestion,
  signal: AbortSignal,
): Promise<StartedBrowser> {
  const found = findBrowsers()[0]?.path;
  if (found === undefined) throw new Error('No Chromium was found.');
  const roots = imported.map((der) => der.toString('base64'));
  if (!(await trustInProfile(profile, roots, signal)))
    throw new Error('certutil could not import the roots.');
  return start(
    {
      path: publicRoots.length === 0 ? found : await withPublicRoots(profile, found, publicRoots),
      profile,
      resolve: servers.map(({ host, port }) => ({ host, port, address: '127.0.0.1' })),
      ownHome: true,
      localNetworkAccessChecks: true,
    },
    signal,
  );
}
