import type { Insertion } from './insertion';
import { mark } from './markedText';
import { unknownPart, type KnownPart, type Part } from './part';

/** The parts of a URL as mqtt.js reads them (`url.parse` of npm's `url` in a browser, of Node elsewhere). */
export interface UrlParts {
  scheme: Part;
  /** IPv6 addresses in brackets. */
  host: Part;
  port: Part;
  /** With its query, without its fragment. */
  path: Part;
  /** User name and password, as they are written. */
  userInfo: Part;
  /** The same, decoded, with marks for what is not known; `null` where there surely is none. */
  login: string | null;
  /** `clientId` of the query, decoded, with marks; `null` where there surely is none. */
  clientId: string | null;
  /** Where a port and a path can be put in; `null` where that cannot be edited. */
  behindHost: Insertion | null;
  behindPort: Insertion | null;
}

/** What a string that is given to mqtt.js as its URL looks like. */
export type WrittenUrl =
  | ({ form: 'absolute' } & UrlParts)
  /** `ws://wss://host`; `rest` begins behind the second scheme. */
  | { form: 'doubled'; outer: Part; inner: KnownPart; rest: UrlParts }
  /** `/mqtt`, which is relative to the page. */
  | { form: 'relative'; path: Part }
  /** `host:8083/mqtt`: what a scheme is missing from; `start` is its first word, which mqtt.js may take for the scheme. */
  | { form: 'bare'; start: KnownPart; isTakenForScheme: boolean; rest: UrlParts }
  | { form: 'unknown' };

export const unknownUrl: UrlParts = {
  scheme: unknownPart,
  host: unknownPart,
  port: unknownPart,
  path: unknownPart,
  userInfo: unknownPart,
  login: mark,
  clientId: mark,
  behindHost: null,
  behindPort: null,
};
