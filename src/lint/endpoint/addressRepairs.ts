import * as l10n from '@vscode/l10n';
import type { FileModel } from '../model/file';
import type { Edit, Repair } from '../problem';
import { contains } from '../text/range';
import { rangeOf } from '../values/evaluator';
import type { Address } from './address';
import type { Endpoint } from './endpoint';
import { knownParts, textOf } from './part';
import { rewritten } from './rewrite';
import { isWebSocket } from './schemes';

/**
 * Repairs that give an endpoint one of these addresses; without those that cannot be written. Where a connection may be
 * meant for TCP, since nothing decides between browser and Node, none is safe.
 */
export function addressRepairs(
  { text, context }: FileModel,
  endpoint: Endpoint,
  addresses: readonly Address[],
  write = (address: Address) => rewritten(text, endpoint, address),
): Repair[] {
  const schemes = knownParts(endpoint.scheme).map(({ text: name }) => name);
  const mayBeTcp = context.where === 'unknown' && !(schemes.length > 0 && schemes.every(isWebSocket));
  return addresses.flatMap((address) => {
    if (becomesInvalid(endpoint, address)) return [];
    const edits = write(address);
    if (edits === null || edits.length === 0) return [];
    return [
      {
        title: titleOf(endpoint, address),
        edits,
        safe: address.basis === 'sure' && !mayBeTcp && isOwn(endpoint, edits),
      },
    ];
  });
}

/** No WebSocket opens at an IPv6 address of a URL; see the rule invalid-path. */
function becomesInvalid({ scheme, host }: Endpoint, address: Address): boolean {
  const isIpv6 = host.kind === 'known' && host.from === 'url' && host.text.startsWith('[');
  return isIpv6 && isWebSocket(address.scheme ?? '') && !isWebSocket(textOf(scheme) ?? '');
}

/** What is edited stands in the URL or the options themselves, and not in constants that may have other uses. */
function isOwn({ setup: { url, options } }: Endpoint, edits: readonly Edit[]): boolean {
  const literal = options.literal === null ? [] : [rangeOf(options.literal)];
  const own = [...(url?.here === true ? [url.range] : []), ...literal];
  return edits.every((edit) => own.some((range) => contains(range, edit)));
}

function titleOf(endpoint: Endpoint, address: Address): string {
  const shown = shownAddress(endpoint, address);
  switch (address.basis) {
    case 'sure':
      return l10n.t('Connect to {0}', shown);
    case 'guess':
      return l10n.t('Connect to {0} (check that the broker listens there)', shown);
    default:
      return l10n.t(
        'Connect to {0}, as {1} is usually set up (check your broker)',
        shown,
        address.basis.software,
      );
  }
}

/** The new address for people, without user name and password; `…` for what is not known. */
function shownAddress({ scheme, host, port, path }: Endpoint, address: Address): string {
  const shown = (part: typeof host) => (part.kind === 'absent' ? '' : (textOf(part) ?? '…'));
  const portText = address.port === null ? shown(port) : String(address.port);
  const pathText = (address.path ?? shown(path)).replace(/\?.*$/s, '').replace(/^(?=[^/…])/, '/');
  return `${address.scheme ?? shown(scheme)}://${shown(host)}${portText === '' ? '' : `:${portText}`}${pathText}`;
}
