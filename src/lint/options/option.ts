import type { Citation } from '../../core/report';

/**
 * What becomes of an option in a browser: `works`; `trap`: read, but not as most expect; `ignored`: nothing reads it, in
 * a browser at least; `node-only`: for connections that browsers do not have; `mini-program`: only WeChat and Alipay.
 */
export type BrowserUse = 'works' | 'trap' | 'ignored' | 'node-only' | 'mini-program';

/** Major, minor and patch of mqtt.js. */
export type Release = readonly [major: number, minor: number, patch: number];

/** An option of mqtt.js. */
export interface OptionFact {
  name: string;
  /** As TypeScript writes it. */
  type: string;
  /** As code; `null` where it has none, or none that fits in a line. */
  default: string | null;
  browser: BrowserUse;
  /**
   * `tls`: of TLS, which browsers do themselves. `socket`: Node's `net` takes it from the options of `tls.connect`, so
   * that only `mqtts:` reads it.
   */
  group: 'tls' | 'socket' | null;
  /** The first release that reads it; `null` where 4.3.8 does, or none. */
  since: Release | null;
  /** The first release that reads it no more. */
  until: Release | null;
  citation: Citation;
  /** One or two sentences, in the language of the user. */
  explain: () => string;
}

type Rest = Partial<Pick<OptionFact, 'group' | 'since' | 'until'>>;

export function option(
  [name, type, byDefault, browser]: readonly [string, string, string | null, BrowserUse],
  citation: Citation,
  explain: () => string,
  { group = null, since = null, until = null }: Rest = {},
): OptionFact {
  return { name, type, default: byDefault, browser, group, since, until, citation, explain };
}
