import {
  mqttJsOpens,
  mqttJsOpensWithoutScheme,
  mqttJsPath,
  mqttJsUserInfo,
  type MqttJsOpens,
} from './mqttJsUrl';
import { redactPath, redactUrl } from './redact';
import {
  defaultPort,
  desktopOf,
  isKnownScheme,
  isSecure,
  keepsPath,
  type DesktopEndpoint,
  type KnownScheme,
} from './schemes';
import { explainLength, explainUnparsable, writtenAuthority, type UrlProblem } from './urlParts';

export type { UrlProblem } from './urlParts';

/** Longest URL that is read; signed URLs of cloud brokers have about 2,000 characters. */
export const maxUrlLength = 8192;

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
  /** What mqtt.js 5 hands to `new WebSocket()` in a browser, or the error that it throws; secrets replaced. */
  opens: MqttJsOpens;
  /** What a desktop client opens for the same URL. */
  desktop: DesktopEndpoint;
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

export type ParsedTarget =
  { ok: true; target: Target; secrets: TargetSecrets } | { ok: false; problem: UrlProblem };

const schemePattern = /^([a-z][a-z0-9+.-]*):\/\//i;
const hostPortPattern = /^(?<host>\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(?<port>\d+))?(?<rest>[/?#].*)?$/i;

/** Hosts that mqtt.js reads as the URL standard does: names, with underscore, and addresses. */
const hostPattern = /^(?:\[[0-9a-f:.]+\]|[a-z0-9_.-]+)$/;

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
  if (/\p{Cc}/u.test(text)) return problem({ kind: 'not-a-url' });
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
    const opens = opensInnerScheme(scheme, inner, afterScheme);
    return parsed.ok ? retarget(parsed, { url: text, scheme, form: 'double-scheme', opens }) : parsed;
  }
  // The URL standard parses hosts and ports strictly only for the schemes that it calls special, as ws.
  const url = parseUrl(`ws://${afterScheme}`);
  const authority = writtenAuthority(afterScheme);
  if (url === null || !authority.hasHost || !hostPattern.test(url.hostname) || authority.host.includes('%'))
    return problem(explainUnparsable(afterScheme));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const tooLong = explainLength(host);
  if (tooLong !== null) return problem(tooLong);
  // mqtt.js takes 0 for "no port" and opens another one; nobody means that.
  if (authority.port === 0) return problem({ kind: 'bad-port', port: '0' });
  const userInfo = mqttJsUserInfo(authority.userInfo);
  if (userInfo === null) return problem({ kind: 'bad-user-info' });

  const secure = isSecure(scheme);
  const port = authority.port ?? defaultPort(secure);
  const writtenPath = mqttJsPath(url.pathname + url.search);
  const path = keepsPath(scheme) ? writtenPath : '/';
  return {
    ok: true,
    target: {
      url: redactUrl(text),
      scheme,
      form: 'url',
      host,
      port,
      explicitPort: authority.port !== null,
      path: redactPath(path),
      droppedPath: keepsPath(scheme) || writtenPath === '/' ? null : redactPath(writtenPath),
      secure,
      opens: mqttJsOpens({ secure, hostname: host, port, path: redactPath(path) }),
      desktop: desktopOf(scheme, authority.port),
    },
    secrets: { path, url: text, ...userInfo },
  };
}

function parseWithoutScheme(text: string): ParsedTarget {
  const groups = hostPortPattern.exec(text)?.groups;
  const host = groups?.host ?? '';
  const looksLikeHost =
    host === 'localhost' || host.includes('.') || host.startsWith('[') || groups?.port !== undefined;
  // `ws:8083` is a scheme without its slashes, and no host.
  if (groups === undefined || !looksLikeHost || isKnownScheme(host.toLowerCase())) {
    const scheme = /^([a-z][a-z0-9+.-]*):[^@]*$/i.exec(text)?.[1];
    const isStrange = scheme !== undefined && !isKnownScheme(scheme.toLowerCase());
    return problem(isStrange ? { kind: 'unknown-scheme', scheme } : { kind: 'not-a-url' });
  }
  const parsed = parseWithScheme(`wss://${text}`, 'wss');
  const opens = mqttJsOpensWithoutScheme(host.startsWith('[') ? undefined : groups.port);
  return parsed.ok ? retarget(parsed, { url: text, scheme: '', form: 'no-scheme', opens }) : parsed;
}

/** The same place as `parsed`, but written in a way that leads mqtt.js elsewhere. */
function retarget(
  { target, secrets }: Extract<ParsedTarget, { ok: true }>,
  written: Pick<Target, 'url' | 'scheme' | 'form' | 'opens'>,
): ParsedTarget {
  return {
    ok: true,
    target: { ...target, ...written, url: redactUrl(written.url) },
    secrets: { ...secrets, url: written.url },
  };
}

/** In `ws://wss://host/path` the host is `wss`, and the rest belongs to the path. */
function opensInnerScheme(scheme: KnownScheme, inner: string, afterScheme: string): MqttJsOpens {
  const secure = isSecure(scheme);
  const rest = redactUrl(afterScheme).slice(inner.length + 1);
  const path = keepsPath(scheme) ? mqttJsPath(rest) : '/';
  return mqttJsOpens({ secure, hostname: inner, port: defaultPort(secure), path });
}

/** `URL.parse` came with Node 22. */
function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function problem(found: UrlProblem): ParsedTarget {
  return { ok: false, problem: found };
}
