/** What a real browser did with one server. */
export interface RealOutcome {
  outcome: 'connects' | 'fails';
  /** The browser's own words; `null` where it connected or gave none. */
  error: string | null;
  /** `CloseEvent.code`; `null` where there was no close event. */
  closeCode: number | null;
}

/** One browser's answers. */
export interface BrowserRun {
  /** Name and version. */
  product: string;
  /** By URL; one for each server. */
  outcomes: Map<string, RealOutcome>;
}

export interface AskedServer {
  url: string;
  /** As in the URL; leads to 127.0.0.1. */
  host: string;
  port: number;
  /** Its chain ends at one of the `publicRoots`. */
  hasPublicRoot: boolean;
}

export interface BrowserQuestion {
  servers: readonly AskedServer[];
  /** DER of the authorities that the user imported, each once. */
  imported: readonly Buffer[];
  /** DER of the authorities that count as publicly known, each once. */
  publicRoots: readonly Buffer[];
}
