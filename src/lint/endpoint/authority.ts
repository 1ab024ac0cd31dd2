import { insertionBehind } from './insertion';
import { mark, partOf, type MarkedText } from './markedText';
import { absent, unknownPart, type Part } from './part';
import { unknownUrl, type UrlParts } from './urlShape';

const hostPort = new RegExp(String.raw`^(\[[^\]]*\]|[^:]*)(?::([0-9${mark}]*))?$`);
/** Names that `url.parse` leaves as they are; all others it cuts off or rewrites. */
const plainHost = /^(?:[a-z0-9_+-]{0,63}\.)*[a-z0-9_+-]{0,63}$/i;
const ipv6 = /^\[[0-9a-f:.]+\]$/i;

/**
 * Splits a URL from `start` on, behind `://`. A piece that is not known leaves unknown what it touches: its own part, and
 * what could begin in it. Where the code itself writes a delimiter, the next part begins there.
 */
export function splitAuthority(marked: MarkedText, start: number): Omit<UrlParts, 'scheme'> {
  const rest = marked.text.slice(start);
  const length = rest.search(/[/?#]/);
  const end = start + (length === -1 ? rest.length : length);
  const authority = marked.text.slice(start, end);
  const at = authority.lastIndexOf('@');
  const hostStart = start + at + 1;
  const [, host, port] = hostPort.exec(marked.text.slice(hostStart, end)) ?? [];
  const hostEnd = hostStart + (host ?? '').length;
  if (host === undefined || !isPlain(host) || rest.includes('\\')) return unknownUrl;
  const mayHoldMore = host.includes(mark);
  return {
    host: host === '' ? leftOut(port === mark) : partOf(marked, hostStart, hostEnd),
    port: port === undefined || port === '' ? leftOut(mayHoldMore) : partOf(marked, hostEnd + 1, end),
    path: pathOf(marked, end, authority.endsWith(mark)),
    userInfo: at === -1 ? leftOut(mayHoldMore) : partOf(marked, start, start + at),
    login: at === -1 ? (mayHoldMore ? mark : null) : decoded(authority.slice(0, at)),
    clientId: clientIdOf(marked.text.slice(end), authority.endsWith(mark)),
    behindHost: mayHoldMore || port !== undefined ? null : insertionBehind(marked, hostEnd),
    behindPort: authority.endsWith(mark) ? null : insertionBehind(marked, end),
  };
}

function leftOut(mayHoldMore: boolean): Part {
  return mayHoldMore ? unknownPart : absent;
}

function isPlain(host: string): boolean {
  return plainHost.test(host.replaceAll(mark, '')) || ipv6.test(host);
}

function pathOf(marked: MarkedText, start: number, mayBeginBefore: boolean): Part {
  const [path = ''] = /^[^#]*/.exec(marked.text.slice(start)) ?? [];
  if (mayBeginBefore && !path.startsWith('/')) return unknownPart;
  if (/[\s<>"]/.test(path)) return unknownPart;
  return path === '' ? absent : partOf(marked, start, start + path.length);
}

function clientIdOf(rest: string, mayBeginBefore: boolean): string | null {
  const query = /^[^?#]*\?([^#]*)/.exec(rest)?.[1] ?? '';
  const found = [...query.matchAll(/(?:^|&)clientId=([^&]*)/g)];
  const [match] = found;
  if (match === undefined) return rest.includes(mark) || (mayBeginBefore && rest === '') ? mark : null;
  // Given twice it is an array, which mqtt.js does not take.
  return found.length > 1 ? null : decoded((match[1] ?? '').replaceAll('+', ' '));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return mark;
  }
}
