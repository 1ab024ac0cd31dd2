import { defaultPort } from '../../core/schemes';
import { mqttJsPath } from '../../core/mqttJsUrl';
import type { Endpoint } from './endpoint';
import { isHttp, isWebSocket } from './schemes';
import { textOf, type KnownPart, type Part } from './part';

/** Schemes that the browser build has a transport for; all but the first two are for mini-programs. */
const browserTransports = ['ws', 'wss', 'wx', 'wxs', 'ali', 'alis'];

/**
 * What mqtt.js 5 hands to `new WebSocket()` in a browser; `null` where a part of it is not known, or depends on the page,
 * or nothing is opened (MQTT.js 5.16.0, `src/lib/connect/index.ts`, `ws.ts`).
 */
export function opensInBrowser(endpoint: Endpoint): string | null {
  const { host, port, path, topScheme } = endpoint;
  const scheme = schemeInBrowser(endpoint);
  // Mini-programs have sockets of their own.
  if (scheme === null || !isWebSocket(scheme) || host.kind !== 'known') return null;
  if (port.kind === 'unknown' || port.kind === 'choice') return null;
  const keepsPath = /^w[sx]|\+unix/.test(textOf(topScheme) ?? '');
  if (keepsPath && (path.kind === 'unknown' || path.kind === 'choice')) return null;
  const openedPort = portText(port) ?? defaultPort(scheme === 'wss');
  const openedPath = (keepsPath ? pathText(endpoint) : null) ?? '/';
  return `${scheme}://${hostText(host)}:${openedPort}${openedPath}`;
}

/** The scheme that mqtt.js puts in place of the given one: `ws` for all that it has no transport for in a browser. */
function schemeInBrowser({ topScheme, scheme, url, server, certificateForcesTls }: Endpoint): string | null {
  const isOpen = topScheme.kind === 'unknown' || topScheme.kind === 'choice' || scheme.kind === 'unknown';
  // With a URL, mqtt.js throws where there is no scheme.
  const isMissing = topScheme.kind === 'absent' && url !== null;
  if (isOpen || isMissing || certificateForcesTls === 'maybe') return null;
  const given = url === null ? textOf(topScheme) : textOf(topScheme)?.replace(/:$/, '');
  const plain = given?.replace('+unix', '') ?? '';
  const flipped = certificateForcesTls === 'yes' ? withCertificate(plain) : plain;
  if (flipped === null) return null;
  const mapped = browserTransports.includes(flipped) ? flipped : flipped === 'mqtts' ? 'wss' : 'ws';
  if (server === null || scheme === topScheme) return mapped;
  const own = textOf(scheme);
  return own !== null && browserTransports.includes(own) ? own : null;
}

/** `null` where mqtt.js throws. */
function withCertificate(scheme: string): string | null {
  if (['mqtts', 'wss', 'wxs', 'alis'].includes(scheme)) return scheme;
  return ['mqtt', 'ws', 'wx', 'ali'].includes(scheme) ? `${scheme}s` : null;
}

function hostText({ text, from }: KnownPart): string {
  return from === 'url' ? text.toLowerCase().replace(/^\[|\]$/g, '') : text;
}

/** `null` where mqtt.js takes its default. */
function portText(port: Part): string | null {
  const text = textOf(port);
  if (port.kind !== 'known' || text === null) return null;
  if (port.from === 'option') return text;
  return Number(text) === 0 ? null : String(Number(text));
}

/** In front of a lone query `url.parse` puts a slash only behind `http:` and behind IPv6 addresses. */
function pathText({ path, url }: Endpoint): string | null {
  if (path.kind !== 'known' || path.from === 'option' || url?.form !== 'absolute') return textOf(path);
  const addsSlash = isHttp(textOf(url.scheme) ?? '') || (textOf(url.host) ?? '').startsWith('[');
  return (addsSlash && !path.text.startsWith('/') ? '/' : '') + mqttJsPath(path.text);
}
