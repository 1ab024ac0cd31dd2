import type { Connection } from './model/connection';
import type { BrokerUrl } from './result';
import { wholeText } from './values/value';

/** The broker URLs of a connection that are wholly known. */
export function endpointUrl({ setups }: Connection): BrokerUrl[] {
  const found = new Map<string, BrokerUrl>();
  for (const { url } of setups) {
    if (url?.kind !== 'text') continue;
    const text = wholeText(url);
    if (text !== null && text.includes('://'))
      found.set(`${url.range.start} ${text}`, { range: url.range, url: text });
  }
  return [...found.values()];
}
