import { BrowserError } from './errors';
import { objectOf, requiredText, textOf } from './json';
import type { PageSession } from './session';

/** Goes to a URL and waits until it is loaded; resolves to the page's `location.origin`. Rejects with a `BrowserError`. */
export async function navigate(session: PageSession, url: string): Promise<string> {
  const loaded = session.next('Page.loadEventFired');
  const [result] = await Promise.all([session.send('Page.navigate', { url }), loaded]);
  const errorText = textOf(result, 'errorText');
  if (errorText !== null) throw new BrowserError('protocol', errorText, 'the page could not be opened');
  const reply = await session.send('Runtime.evaluate', {
    expression: 'location.origin',
    returnByValue: true,
  });
  return requiredText(objectOf(reply, 'result'), 'value');
}
