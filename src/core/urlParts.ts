/** Why a text is no broker URL. */
export type UrlProblem =
  | { kind: 'empty' }
  | { kind: 'too-long'; length: number; limit: number }
  | { kind: 'host-too-long'; length: number; limit: number }
  | { kind: 'unknown-scheme'; scheme: string }
  | { kind: 'bad-port'; port: string }
  /** User name or password have a character that must be escaped. */
  | { kind: 'bad-user-info' }
  | { kind: 'no-host' }
  | { kind: 'not-a-url' };

/** Longest host name (RFC 1035 section 2.3.4). */
const maxHostLength = 253;

/** What stands between `://` and the path, as it was written. */
export interface WrittenAuthority {
  userInfo: string;
  /** IPv6 addresses in brackets. */
  host: string;
  hasHost: boolean;
  /** The URL parser forgets a port that is the scheme's default. */
  port: number | null;
}

/** Takes the authority of a URL apart; the argument begins after `://`. */
export function writtenAuthority(afterScheme: string): WrittenAuthority {
  const [authority = ''] = afterScheme.split(/[/?#\\]/, 1);
  const at = authority.lastIndexOf('@');
  const [, host = '', port] = /^(.*?)(?::(\d*))?$/.exec(authority.slice(at + 1)) ?? [];
  return {
    userInfo: at === -1 ? '' : authority.slice(0, at),
    host,
    hasHost: host !== '',
    port: port === undefined || port === '' ? null : Number(port),
  };
}

/** Why the URL parser, or mqtt.js, finds no host in a URL; the argument begins after `://`. */
export function explainUnparsable(afterScheme: string): UrlProblem {
  const [authority = ''] = afterScheme.split(/[/?#\\]/, 1);
  const hostPort = authority.slice(authority.lastIndexOf('@') + 1);
  const port = /:([^:\]]*)$/.exec(hostPort)?.[1];
  if (hostPort === '' || hostPort.startsWith(':')) return { kind: 'no-host' };
  const portIsBad = port !== undefined && (!/^\d*$/.test(port) || Number(port) > 65535);
  // What looks like a port may be the beginning of a password with a slash or a question mark in it: never repeat it.
  if (portIsBad && afterScheme.slice(authority.length).includes('@')) return { kind: 'bad-user-info' };
  if (portIsBad) return { kind: 'bad-port', port: port.slice(0, 20) };
  return explainLength(hostPort) ?? { kind: 'not-a-url' };
}

export function explainLength(host: string): UrlProblem | null {
  return host.length > maxHostLength
    ? { kind: 'host-too-long', length: host.length, limit: maxHostLength }
    : null;
}
