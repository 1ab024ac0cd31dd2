import type { CodeFacts } from './codeFacts';

const testPath = /(\.(test|spec|cy|e2e|stories)\.[cm]?[jt]sx?|\/(__tests__|__mocks__|cypress)\/.*)$/;

/** A test runs in Node, and what it tests may think that it is in a page: little can be said. */
export function isTestFile(path: string, { names, imports }: CodeFacts): boolean {
  if (testPath.test(path)) return true;
  const called = (name: string): boolean => names.get(name)?.has('()') === true;
  if (called('describe') && (called('it') || called('test'))) return true;
  return imports.some(({ specifier }) =>
    /^(vitest|@jest\/globals|node:test|@playwright\/test|ava|tape)$/.test(specifier),
  );
}
