import { serviceOf } from '../../core/brokers';
import type { Directive } from './policy';
import { readSource, type Source } from './source';

/** Whether a policy allows something; `maybe` where that depends on what the text does not tell. */
export type Verdict = 'yes' | 'no' | 'maybe';

/** What a page connects to. */
export interface SocketUrl {
  scheme: 'ws' | 'wss';
  host: string;
  port: number;
  /** Without its query. */
  path: string;
}

/** Ports at which brokers listen, and pages are not served. */
const brokerPorts = new Set([1883, 8083, 8084, 8883, 8884, 15675, 15676]);

/** Whether workers from `blob:` URLs may run: neither `*` nor `'self'` means them (measured in Chromium 156, Firefox 153). */
export function allowsBlobWorkers({ sources }: Directive): Verdict {
  return any(
    sources.map((text) => {
      const source = readSource(text);
      if (source.kind === 'unreadable') return 'maybe';
      const isAllowed =
        (source.kind === 'scheme' && source.scheme === 'blob') ||
        (source.kind === 'keyword' && source.text === "'strict-dynamic'");
      return isAllowed ? 'yes' : 'no';
    }),
  );
}

/** Whether a WebSocket may be opened (CSP3, "does url match expression in origin"; measured as above). */
export function allowsSocket({ sources }: Directive, url: SocketUrl): Verdict {
  return any(sources.map((text) => matches(readSource(text), url)));
}

function any(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('maybe') ? 'maybe' : 'no';
}

function matches(source: Source, url: SocketUrl): Verdict {
  switch (source.kind) {
    case 'any':
      return 'yes';
    case 'keyword':
      return source.text === "'self'" && mayBeOwnOrigin(url) ? 'maybe' : 'no';
    case 'scheme':
      return matchesScheme(source.scheme, url) ? 'yes' : 'no';
    case 'unreadable':
      return 'maybe';
    case 'host': {
      const fits =
        matchesScheme(source.scheme, url) && matchesHost(source.host, url) && matchesPath(source.path, url);
      return fits ? matchesPort(source, url) : 'no';
    }
  }
}

/** The page's own origin is not known here; a service or a broker's port is none. */
function mayBeOwnOrigin({ host, port }: SocketUrl): boolean {
  return serviceOf(host) === null && !brokerPorts.has(port);
}

/** A source without a scheme takes that of the page, which is no WebSocket's. */
function matchesScheme(scheme: string, url: SocketUrl): boolean {
  return scheme === url.scheme || (scheme === 'ws' && url.scheme === 'wss');
}

function matchesHost(pattern: string, { host }: SocketUrl): boolean {
  if (pattern === '*') return true;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** Chromium wants the default ports of both where `ws:` stands for `wss:`; Firefox does not. */
function matchesPort(source: Extract<Source, { kind: 'host' }>, url: SocketUrl): Verdict {
  if (source.port === '*') return 'yes';
  const isUpgrade = source.scheme === 'ws' && url.scheme === 'wss';
  const isDefault = url.port === (url.scheme === 'wss' ? 443 : 80);
  if (source.port === '' || (isUpgrade && source.port === '80')) return isDefault ? 'yes' : 'no';
  if (Number(source.port) !== url.port) return 'no';
  return isUpgrade ? 'maybe' : 'yes';
}

function matchesPath(path: string, url: SocketUrl): boolean {
  if (path === '') return true;
  return path.endsWith('/') ? url.path.startsWith(path) : url.path === path;
}
