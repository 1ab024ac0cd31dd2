import { mqttJsOpens } from './mqttJsUrl';
import { redactPath, redactUrl } from './redact';

/** Longest URL that is read; signed URLs of cloud brokers have about 2,000 characters. */
export const maxUrlLength = 8192;

/** Longest host name (RFC 1035 section 2.3.4). */
const maxHostLength = 253;

/** Schemes that mqtt.js 5 knows by name; in a browser all of them end as `ws:` or `wss:`. */
export const knownSchemes = ['ws', 'wss', 'mqtt', 'mqtts', 'tcp', 'ssl', 'tls', 'http', 'https'] as const;
export type KnownScheme = (typeof knownSchemes)[number];

/** What a desktop client opens for the same URL. */
export type DesktopTransport = 'websocket' | 'tcp' | 'tls';

/** A broker's URL, taken apart, with every secret replaced. Plain JSON. */
export interface Target {
  /** As it was written. */
  url: string;
  /** Scheme as it was written, in lower case; empty where none was. */
  scheme: string;
  /**
   * `url`: can be probed. The others are URLs that mqtt.js accepts and takes somewhere else: without a scheme
   * (`localhost:8083/mqtt`), or with two (`ws://ws://…`).
   */
  form: 'url' | 'no-scheme' | 'double-scheme';
  /** Host that the probes talk to, IPv6 addresses without brackets. */
  host: string;
  /** Port that the probes talk to. */
  port: number;
  /** The port stands in the URL. */
  explicitPort: boolean;
  /** Path and query that a browser asks for. */
  path: string;
  /** A path other than `/` was written, and mqtt.js drops it because of the scheme. */
  droppedPath: string | null;
  /** A browser would use TLS. */
  secure: boolean;
  /** What mqtt.js 5 hands to `new WebSocket()` in a browser, or the error that it throws. */
  opens: { url: string } | { throws: string };
  desktop: { transport: DesktopTransport; port: number };
}

/** The parts of a URL that must not appear in evidence, logs or reports. */
export interface TargetSecrets {
  /** Path and query as a browser asks for them. */
  path: string;
  /** The URL that mqtt.js is given in a page. */
  url: string;
  username: string | null;
  password: string | null;
}

export type UrlProblem =
  | { kind: 'empty' }
  | { kind: 'too-long'; length: number; limit: number }
  | { kind: 'host-too-long'; length: number; limit: number }
  | { kind: 'unknown-scheme'; scheme: string }
  | { kind: 'bad-port'; port: string }
  | { kind: 'no-host' }
  | { kind: 'not-a-url' };

export type ParsedTarget =
  { ok: true; target: Target; secrets: TargetSecrets } | { ok: false; problem: UrlProblem };

const schemePattern = /^([a-z][a-z0-9+.-]*):\/\//i;
const hostPortPattern = /^(?<host>\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(?<port>\d+))?(?<rest>[/?#].*)?$/i;

/**
 * Reads what a user gives as the broker's URL.
 *
 * A URL that mqtt.js would take somewhere, be it the wrong place, is a target: the diagnosis explains it.
 * What leads nowhere at all is a problem, to be said while it is typed.
 */
export function parseTarget(input: string): ParsedTarget {
  const text = input.trim();
  if (text === '') return problem({ kind: 'empty' });
  if (text.length > maxUrlLength)
    return problem({ kind: 'too-long', length: text.length, limit: maxUrlLength });
  const scheme = schemePattern.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return parseWithoutScheme(text);
  if (!isKnownScheme(scheme)) return problem({ kind: 'unknown-scheme', scheme });
  return parseWithScheme(text, scheme);
}

/** Reads a page's origin, as `https://app.example.com`; `null` where it is none. A path is dropped. */
export function parsePageOrigin(input: string): string | null {
  const url = parseUrl(input.trim());
  const isPage =
    url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
  return isPage ? url.origin : null;
}

function parseWithScheme(text: string, scheme: KnownScheme): ParsedTarget {
  const afterScheme = text.slice(scheme.length + 3);
  const inner = schemePattern.exec(afterScheme)?.[1]?.toLowerCase();
  if (inner !== undefined) {
    const parsed = parseTarget(afterScheme);
    return parsed.ok ? retarget(parsed, text, scheme, 'double-scheme') : parsed;
  }
  // The URL standard parses hosts and ports strictly only for the schemes that it calls special, as ws.
  const url = parseUrl(`ws://${afterScheme}`);
  if (url === null) return problem(explainUnparsable(afterScheme));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (host.length > maxHostLength)
    return problem({ kind: 'host-too-long', length: host.length, limit: maxHostLength });

  const writtenPort = writtenPortOf(afterScheme);
  // mqtt.js takes 0 for "no port" and opens another one; nobody means that.
  if (writtenPort === 0) return problem({ kind: 'bad-port', port: '0' });

  const secure = scheme === 'wss' || scheme === 'mqtts';
  const keepsPath = scheme === 'ws' || scheme === 'wss';
  const port = writtenPort ?? (secure ? 443 : 80);
  const writtenPath = url.pathname + url.search;
  const path = keepsPath ? writtenPath : '/';
  return {
    ok: true,
    target: {
      url: redactUrl(text),
      scheme,
      form: 'url',
      host,
      port,
      explicitPort: writtenPort !== null,
      path: redactPath(path),
      droppedPath: keepsPath || writtenPath === '/' ? null : redactPath(writtenPath),
      secure,
      opens: mqttJsOpens({ secure, hostname: host, port, path: redactPath(path) }),
      desktop: desktopOf(scheme, writtenPort),
    },
    secrets: {
      path,
      url: text,
      username: url.username === '' ? null : decode(url.username),
      password: url.password === '' ? null : decode(url.password),
    },
  };
}

function parseWithoutScheme(text: string): ParsedTarget {
  const groups = hostPortPattern.exec(text)?.groups;
  const host = groups?.host ?? '';
  const looksLikeHost =
    host === 'localhost' || host.includes('.') || host.startsWith('[') || groups?.port !== undefined;
  if (groups === undefined || !looksLikeHost) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1];
    return problem(scheme === undefined ? { kind: 'not-a-url' } : { kind: 'unknown-scheme', scheme });
  }
  const parsed = parseWithScheme(`wss://${text}`, 'wss');
  return parsed.ok ? retarget(parsed, text, '', 'no-scheme') : parsed;
}

/** The same place as `parsed`, but written in a way that leads mqtt.js elsewhere. */
function retarget(
  parsed: Extract<ParsedTarget, { ok: true }>,
  text: string,
  scheme: string,
  form: Target['form'],
): ParsedTarget {
  const misread =
    form === 'no-scheme' ? misreadWithoutScheme(text) : { url: `${scheme}://${schemeHost(text)}` };
  return {
    ok: true,
    target: { ...parsed.target, url: redactUrl(text), scheme, form, opens: misread },
    secrets: { ...parsed.secrets, url: text },
  };
}

/** mqtt.js takes `host:` for the scheme and the port for the host; without a port it finds no scheme at all. */
function misreadWithoutScheme(text: string): Target['opens'] {
  const port = hostPortPattern.exec(text)?.groups?.port;
  return port === undefined ? { throws: 'Missing protocol' } : { url: `ws://${port}:80/` };
}

/** In `ws://wss://host/path` the host is `wss`. */
function schemeHost(text: string): string {
  const rest = text.replace(schemePattern, '');
  return redactPath(rest.replace(/:\/\//, '://'));
}

function explainUnparsable(afterScheme: string): UrlProblem {
  const authority = afterScheme.split(/[/?#]/, 1)[0] ?? '';
  const hostPort = authority.slice(authority.lastIndexOf('@') + 1);
  const port = /:([^:\]]*)$/.exec(hostPort)?.[1];
  if (hostPort === '' || hostPort.startsWith(':')) return { kind: 'no-host' };
  if (hostPort.length > maxHostLength)
    return { kind: 'host-too-long', length: hostPort.length, limit: maxHostLength };
  const portIsBad = port !== undefined && (!/^\d*$/.test(port) || Number(port) > 65535);
  return portIsBad ? { kind: 'bad-port', port: port.slice(0, 20) } : { kind: 'not-a-url' };
}

/** The port as written; the URL parser forgets one that is the scheme's default. */
function writtenPortOf(afterScheme: string): number | null {
  const authority = afterScheme.split(/[/?#\\]/, 1)[0] ?? '';
  const port = /:(\d+)$/.exec(authority)?.[1];
  return port === undefined ? null : Number(port);
}

function desktopOf(scheme: KnownScheme, port: number | null): Target['desktop'] {
  switch (scheme) {
    case 'ws':
    case 'http':
      return { transport: 'websocket', port: port ?? 80 };
    case 'wss':
    case 'https':
      return { transport: 'websocket', port: port ?? 443 };
    case 'mqtt':
    case 'tcp':
      return { transport: 'tcp', port: port ?? 1883 };
    case 'mqtts':
    case 'ssl':
    case 'tls':
      return { transport: 'tls', port: port ?? 8883 };
  }
}

/** `URL.parse` came with Node 22. */
function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function isKnownScheme(scheme: string): scheme is KnownScheme {
  return knownSchemes.some((known) => known === scheme);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function problem(found: UrlProblem): ParsedTarget {
  return { ok: false, problem: found };
}
