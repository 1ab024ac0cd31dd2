import type { ChainEntry } from './chain';
import type { Evidence, Vantage } from './evidence';

export type { ChainEntry, ChainLink } from './chain';

export type Level = 'error' | 'warning' | 'info';

/** The rungs of the ladder, in order. */
export const stepIds = [
  'url',
  'page',
  'dns',
  'tcp',
  'tls',
  'upgrade',
  'mqtt',
  'idle',
  'chromium',
  'webview',
] as const;
export type StepId = (typeof stepIds)[number];

/** `running` occurs only while the run goes on. */
export type StepStatus = 'passed' | 'warned' | 'failed' | 'skipped' | 'running';

export interface Step {
  id: StepId;
  vantage: Vantage;
  status: StepStatus;
  /** Duration in ms; 0 for a step that was not reached. */
  ms: number;
  title: string;
  summary: string;
  /** What was found, as pairs of name and value for people. */
  facts: { name: string; value: string }[];
}

export interface Citation {
  source: string;
  section: string;
  url: string;
}

export type FixKind = 'config' | 'command' | 'code' | 'file' | 'steps';

export interface Fix {
  id: string;
  title: string;
  kind: FixKind;
  content: string;
}

export interface Finding {
  /** `<group>/<name>`, the same in every language. */
  id: string;
  /** Rows of the failure catalogue, e.g. `C05`. */
  catalogue: string[];
  level: Level;
  step: StepId;
  title: string;
  /** What was found here, with this target's own values. */
  detail: string;
  why: string;
  fixes: Fix[];
  citation: Citation;
  /** Only on errors of the certificate, and where enough was seen to say. */
  afterRepair?: AfterRepair;
}

/** What Chromium would report next, once this and every error before it is repaired; `null` where nothing is left that was seen. */
export interface AfterRepair {
  error: string | null;
}

export type Outcome = 'connects' | 'fails' | 'unknown';

export interface Prediction {
  outcome: Outcome;
  /** The client's own words; `null` where it connects or nothing can be said. */
  error: string | null;
  /** `CloseEvent.code` where a page would get one. */
  closeCode: number | null;
}

export interface ClientResult extends Prediction {
  basis: 'measured' | 'predicted';
}

export interface Clients {
  chromium: ClientResult & { predicted: Prediction };
  firefox: ClientResult;
  node: ClientResult;
  /** A desktop client with verification off. */
  nodeUnverified: ClientResult;
  /** VS Code's own Chromium; only where a panel measured it. */
  webview?: ClientResult;
}

export interface Verdict {
  healthy: boolean;
  /** Id of the finding whose repair lets the next step be seen; `null` when healthy. */
  rootCause: string | null;
  summary: string;
  nextStep: string;
}

/** The stable report: see "The report" in the README. */
export interface Report {
  schemaVersion: 1;
  tool: { name: 'mqtt-wss-doctor'; version: string };
  startedAt: string;
  ms: number;
  target: ReportTarget;
  steps: Step[];
  clients: Clients;
  findings: Finding[];
  verdict: Verdict;
  chain: ChainEntry[];
  /** Checks of ours that threw: never a statement about the broker. */
  bugs: { id: string; message: string }[];
  /** What was found out, so that a saved report can be judged anew. */
  evidence: Evidence;
}

export interface ReportTarget {
  url: string;
  scheme: string;
  host: string;
  port: number;
  path: string;
  pageOrigin: string | null;
  /** What mqtt.js hands to `new WebSocket()` in a browser, or `null` where it throws. */
  opens: string | null;
}
