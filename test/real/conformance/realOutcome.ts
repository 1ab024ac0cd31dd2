/** What a real browser did with one server. */
export interface RealOutcome {
  outcome: 'connects' | 'fails';
  /** The browser's own words; `null` where it connected or gave none. */
  error: string | null;
  /** `CloseEvent.code`; `null` where there was no close event. */
  closeCode: number | null;
}

/** One browser's answers, in the order of the questions. */
export interface BrowserRun {
  /** Name and version. */
  product: string;
  outcomes: RealOutcome[];
}

/** A browser is asked about these servers with these authorities imported. */
export interface BrowserQuestion {
  servers: readonly { url: string; host: string; port: number }[];
  /** DER of the certificates that the user imported, each once. */
  trusted: readonly Buffer[];
}
