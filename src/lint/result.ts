import type { Problem } from './problem';
import type { Range } from './text/range';

/** What linting a document gives. */
export interface LintResult {
  /** By position. */
  problems: readonly Problem[];
  /** Relative specifiers whose text the `ModuleReader` said to be unread. */
  unread: readonly string[];
  /** Broker URLs that are wholly known, where they stand or are used; as mqtt.js is given them, login included. */
  brokers: readonly BrokerUrl[];
}

export interface BrokerUrl {
  range: Range;
  url: string;
}
