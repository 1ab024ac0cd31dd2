import type { Endpoint } from '../endpoint/endpoint';
import { opensInBrowser } from '../endpoint/opens';
import { targetsOf } from '../endpoint/targets';
import type { FileModel } from '../model/file';
import type { SocketUrl } from './allows';

/** The WebSocket URLs that a page surely opens. */
export function socketsOf(file: FileModel): readonly SocketUrl[] {
  return targetsOf(file).flatMap(({ endpoint }) => {
    const url = isSure(endpoint) ? opensInBrowser(endpoint) : null;
    const found = url === null ? null : /^(wss?):\/\/([^/:?]+):(\d+)(\/[^?]*)?/.exec(url);
    if (found === null) return [];
    const [, scheme, host = '', port, path = '/'] = found;
    return [{ scheme: scheme === 'wss' ? 'wss' : 'ws', host: host.toLowerCase(), port: Number(port), path }];
  });
}

function isSure({ scheme, topScheme, host, port, path }: Endpoint): boolean {
  return [scheme, topScheme, host, port, path].every((part) => part.kind !== 'known' || part.sure);
}
