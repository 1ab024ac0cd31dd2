import { requiredText } from '../../../../src/browser/json';
import { navigate } from '../../../../src/browser/navigate';
import { servePage } from '../../../../src/browser/pageServer';
import { PageSession } from '../../../../src/browser/session';
import type { StartedBrowser } from '../../../../src/browser/start';

/** Opens tabs of one page that is served from 127.0.0.1. A diagnosis opens one only, in a browser context of its own. */
export interface Tabs {
  /** A tab in a process of its own. */
  open: () => Promise<PageSession>;
  /** Ends all tabs, and forgets what they made the browser remember. */
  close: () => Promise<void>;
}

export async function openTabs({ connection, userAgent }: StartedBrowser): Promise<Tabs> {
  const page = await servePage();
  const context = await connection.send('Target.createBrowserContext');
  const browserContextId = requiredText(context, 'browserContextId');

  const open = async (): Promise<PageSession> => {
    const tab = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const attached = await connection.send('Target.attachToTarget', {
      targetId: requiredText(tab, 'targetId'),
      flatten: true,
    });
    const session = new PageSession(connection, requiredText(attached, 'sessionId'));
    await Promise.all(
      ['Page.enable', 'Network.enable', 'Runtime.enable'].map((domain) => session.send(domain)),
    );
    await session.send('Emulation.setUserAgentOverride', { userAgent });
    await navigate(session, page.url);
    return session;
  };
  const close = async (): Promise<void> => {
    await connection.send('Target.disposeBrowserContext', { browserContextId });
    await page.close();
  };
  return { open, close };
}
