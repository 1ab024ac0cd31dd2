import type { RuleLevel } from './rule';

/** A document to be linted. No file system is needed: the caller reads, the engine computes. */
export interface LintInput {
  /** The text without a BOM. */
  text: string;
  /** Path or URI path of the document, with `/`; only its names and extension are looked at. */
  path: string;
  /** The editor's language id, which wins over the extension; `null` where there is none. */
  languageId: string | null;
  project: ProjectFacts;
  modules: ModuleReader;
  settings: LintSettings;
}

export interface LintSettings {
  /** Levels by rule id, over those of the rules. */
  levels: ReadonlyMap<string, RuleLevel>;
  /** Overrides the decision where the code runs. */
  context: 'auto' | 'browser' | 'node';
}

/** What is known of the project that a document belongs to. */
export interface ProjectFacts {
  /** The mqtt package that holds for this file; `null` where none is known. */
  mqtt: MqttVersion | null;
  /** Names of all dependencies in the nearest package.json. */
  dependencies: ReadonlySet<string>;
  /** `browserslist`, or `browser` field, in the nearest package.json. */
  hasBrowserField: boolean;
  /** Libraries that the nearest tsconfig.json or jsconfig.json names, in lower case; `null` where it names none. */
  tsLib: readonly string[] | null;
  /** `types` of the nearest tsconfig.json; `null` where it names none. */
  tsTypes: readonly string[] | null;
}

/** A version of mqtt.js and where it is known from. */
export interface MqttVersion {
  major: number;
  minor: number;
  patch: number;
  /** `installed`: node_modules; `range`: the lowest that package.json or a CDN's `mqtt@5` allows; `url`: the CDN's very version. */
  source: 'installed' | 'range' | 'url';
}

/** A module that a document imports by a relative path. */
export interface ModuleSource {
  path: string;
  text: string;
}

/**
 * Hands out the text of a module that the document imports by a relative path, or `null` where there is none. Where a
 * caller reads asynchronously, it may say `'unread'`: `LintResult.unread` then names the specifier, and the caller
 * lints again when it has the text.
 */
export type ModuleReader = (specifier: string) => ModuleSource | null | 'unread';

export const noProject: ProjectFacts = {
  mqtt: null,
  dependencies: new Set(),
  hasBrowserField: false,
  tsLib: null,
  tsTypes: null,
};

export const defaultSettings: LintSettings = { levels: new Map(), context: 'auto' };
