import type { BrowserFact } from '../core/evidence';
import type { Deadline } from './deadline';
import { BrowserError } from './errors';
import { guardExit } from './exitGuard';
import { measure } from './measure';
import { localNetworkAccess } from './localNetwork';
import { openPage } from './page';
import { readPageScript } from './pageScript';
import { createProfile, type Profile, removeProfile, removeProfileNow } from './profile';
import type { BrowserRequest } from './request';
import { start, type StartedBrowser } from './start';
import { trustInProfile } from './trust';

/** Runs in the first of the programs that starts. Rejects with a `BrowserError` or the reason of the deadline. */
export async function runFirst(
  paths: readonly string[],
  request: BrowserRequest,
  deadline: Deadline,
): Promise<BrowserFact> {
  let firstError: BrowserError | null = null;
  for (const path of paths) {
    try {
      return await runIn(path, request, deadline);
    } catch (error) {
      if (!(error instanceof BrowserError) || error.kind !== 'launch') throw error;
      firstError ??= error;
    }
  }
  throw firstError ?? new BrowserError('launch', 'NONE', 'no browser was given');
}

async function runIn(path: string, request: BrowserRequest, deadline: Deadline): Promise<BrowserFact> {
  const profile = await createProfile();
  const release = guardExit(() => removeProfileNow(profile));
  try {
    return await runWithProfile(path, profile, request, deadline);
  } finally {
    await removeProfile(profile);
    release();
  }
}

async function runWithProfile(
  path: string,
  profile: Profile,
  request: BrowserRequest,
  deadline: Deadline,
): Promise<BrowserFact> {
  const { trust, resolve, pageOrigin } = request;
  const source = await readPageScript();
  const trustApplied = trust.length === 0 ? null : await trustInProfile(profile, trust, deadline.signal);
  const browser = await start(
    {
      path,
      profile,
      resolve,
      ownHome: trustApplied === true,
      localNetworkAccessChecks: pageOrigin === null || localNetworkAccess(pageOrigin) !== 'off',
    },
    deadline.signal,
  );
  const stop = () => browser.kill(new BrowserError('timeout', 'ABORTED', 'ended before it was done'));
  deadline.signal.addEventListener('abort', stop);
  try {
    deadline.signal.throwIfAborted();
    const measured = await measureInPage(browser, source, request, deadline);
    return {
      product: browser.product,
      ...measured,
      trustApplied,
      ...(browser.sandbox ? {} : { sandbox: 'off' }),
    };
  } finally {
    deadline.signal.removeEventListener('abort', stop);
    await browser.close();
  }
}

async function measureInPage(
  browser: StartedBrowser,
  source: string,
  request: BrowserRequest,
  deadline: Deadline,
): Promise<Pick<BrowserFact, 'page' | 'socket' | 'mqtt' | 'ignoringCertificate'>> {
  const { session, origin, how, close } = await openPage(browser, request.pageOrigin);
  try {
    const measurements = await measure(session, source, request, () => deadline.remaining());
    return { page: { origin, how }, ...measurements };
  } finally {
    await close();
  }
}
