import { measureInFirefox } from './firefox/index';
import type { BrowserQuestion, BrowserRun } from './realOutcome';

/** Asks one real Firefox about all servers. */
export async function askFirefox({ servers, imported, publicRoots }: BrowserQuestion): Promise<BrowserRun> {
  const sockets = servers.map(({ url }) => ({ name: url, url }));
  const { product, results } = await measureInFirefox(sockets, { trusted: imported, publicRoots });
  const outcomes = servers.map(({ url }) => {
    const result = results.get(url);
    if (result === undefined) throw new Error(`Firefox was not asked about ${url}.`);
    const { outcome, error, closeCode } = result;
    return { outcome, error, closeCode };
  });
  return { product, outcomes };
}
