import { measureInFirefox } from './firefox/index';
import type { BrowserQuestion, BrowserRun } from './realOutcome';

/** Asks one real Firefox about all servers. */
export async function askFirefox({ servers, imported, publicRoots }: BrowserQuestion): Promise<BrowserRun> {
  const sockets = servers.map(({ url }) => ({ name: url, url }));
  const { product, results } = await measureInFirefox(sockets, { trusted: imported, publicRoots });
  const outcomes = [...results].map(
    ([url, { outcome, error, closeCode }]) => [url, { outcome, error, closeCode }] as const,
  );
  return { product, outcomes: new Map(outcomes) };
}
