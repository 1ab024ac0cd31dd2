import type * as Lint from '../../lint/index';

/** The linter with TypeScript's parser, loaded when a text first mentions mqtt. */
export type Linter = typeof Lint;

export function loadLinter(): Promise<Linter> {
  return import('../../lint/index');
}
