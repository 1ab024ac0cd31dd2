import type { MqttVersion } from '../input';
import type { Setup } from '../model/connection';
import { wholeText, type ObjectValue } from '../values/value';
import { certificateForcesTls, type Flip } from './certificate';
import { overlaid, partOfEntry, unsure } from './optionPart';
import { absent, unknownPart, type Part } from './part';
import { serverEndpoints } from './servers';
import { readUrl } from './readUrl';
import { unknownUrl, type UrlParts, type WrittenUrl } from './urlShape';

/** Where mqtt.js connects to, after it has laid the options over the URL's parts and before it maps the scheme. */
export interface Endpoint {
  setup: Setup;
  /** The URL as it is written; `null` where there is none. */
  url: WrittenUrl | null;
  scheme: Part;
  host: Part;
  port: Part;
  /** What `path` is before mqtt.js drops it for schemes that have none. */
  path: Part;
  /** The scheme of URL and options, which decides whether the path is dropped, also where a server has its own. */
  topScheme: Part;
  /** The element of `servers` that this is; `null` where there are none. */
  server: ObjectValue | null;
  /** Whether `cert` and `key` together turn `ws:` into `wss:`, in browsers, too. */
  certificateForcesTls: Flip;
}

/** Options that put another address in place of the one that mqtt.js puts together. */
const rewriting = ['transformWsUrl', 'createWebsocket', 'unixSocket'];

/**
 * Where a connection goes: one endpoint, or one for each of `servers`; none where the code may rewrite the address.
 * `defaultProtocol` has no say, since mqtt.js sets it itself (MQTT.js 5.16.0, `src/lib/connect/index.ts`, `ws.ts`).
 */
export function endpointsOf(setup: Setup, version: MqttVersion | null): readonly Endpoint[] {
  const { options } = setup;
  if (rewriting.some((name) => options.entries.has(name))) return [];
  const url = setup.url?.kind === 'text' && wholeText(setup.url) !== '' ? readUrl(setup.url) : null;
  const parts = partsOf(setup, url);
  const scheme = besides(parts.scheme, setup, 'protocol');
  const endpoint: Endpoint = {
    setup,
    url,
    scheme,
    host: hostOf(parts.host, setup, version),
    port: besides(parts.port, setup, 'port'),
    path: besides(parts.path, setup, 'path'),
    topScheme: scheme,
    server: null,
    certificateForcesTls: certificateForcesTls(options),
  };
  const servers = options.entries.get('servers');
  return servers === undefined ? [endpoint] : serverEndpoints(endpoint, servers);
}

/** Whether mqtt.js is given a URL, known or not; an empty one is none. */
export function hasUrl({ setup, url }: Endpoint): boolean {
  return url !== null || setup.url?.kind === 'unknown';
}

/** The parts that mqtt.js lays the options over. */
function partsOf({ url: value }: Setup, url: WrittenUrl | null): UrlParts {
  const nothing = { ...unknownUrl, host: absent, port: absent };
  if (value?.kind === 'unknown') return unknownUrl;
  if (url === null) return { ...nothing, scheme: absent, path: absent };
  if (url.form === 'absolute') return url;
  return url.form === 'relative' ? { ...nothing, path: url.path } : unknownUrl;
}

/** A part of the URL beside the option of that name. Where both are chosen apart, no pair of them is certain. */
function besides(written: Part, { url, options, together }: Setup, name: string): Part {
  if (together || url === null) return overlaid(written, options, name);
  return options.entries.has(name) ? unknownPart : unsure(written);
}

/** `hostname` wins over `host`; mqtt.js 4 takes the URL's host for a `hostname`. */
function hostOf(written: Part, setup: Setup, version: MqttVersion | null): Part {
  const hostname = setup.options.entries.get('hostname');
  const part = hostname === undefined ? absent : partOfEntry(hostname);
  if (part.kind !== 'absent') return setup.together || setup.url === null ? part : unknownPart;
  const isHostWithoutEffect = version !== null && version.major < 5 && setup.url !== null;
  if (isHostWithoutEffect) return setup.options.open ? unsure(written) : written;
  return besides(written, setup, 'host');
}
