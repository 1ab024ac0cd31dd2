import { endpointsOf } from './endpoint/endpoint';
import { textOf } from './endpoint/part';
import type { FileModel } from './model/file';
import type { Setup } from './model/connection';
import type { BrokerUrl } from './result';
import { wholeText } from './values/value';

/** The broker URLs of a file that are wholly known, each place and URL once. */
export function brokerUrls({ connections, mqtt }: FileModel): BrokerUrl[] {
  const found = new Map<string, BrokerUrl>();
  for (const setup of connections.flatMap(({ setups }) => setups)) {
    const written = setup.url === null ? fromOptions(setup, mqtt) : fromUrl(setup);
    for (const each of written) found.set(`${each.range.start} ${each.url}`, each);
  }
  return [...found.values()].sort((one, other) => one.range.start - other.range.start);
}

function fromUrl({ url }: Setup): BrokerUrl[] {
  const text = url?.kind === 'text' ? wholeText(url) : null;
  return url !== null && text !== null && text.includes('://') ? [{ range: url.range, url: text }] : [];
}

/** `{ protocol: 'wss', host: 'broker.example.com', port: 8084, path: '/mqtt' }`, at the host. */
function fromOptions(setup: Setup, version: FileModel['mqtt']): BrokerUrl[] {
  return endpointsOf(setup, version).flatMap(({ scheme, host, port, path }) => {
    const name = textOf(scheme);
    if (name === null || host.kind !== 'known') return [];
    const parts = [port, path].map((part) => (part.kind === 'absent' ? '' : textOf(part)));
    const [portText = null, pathText = null] = parts;
    if (portText === null || pathText === null) return [];
    const url = `${name.replace(/:$/, '')}://${host.text}${portText === '' ? '' : `:${portText}`}${pathText}`;
    return [{ range: host.range, url }];
  });
}
