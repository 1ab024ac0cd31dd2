import type { Range } from '../text/range';

/** A directive of a policy; its range is within the policy's text and ends with its last source. */
export interface Directive extends Range {
  /** In lower case. */
  name: string;
  sources: readonly string[];
}

const workerFallbacks = ['worker-src', 'child-src', 'script-src', 'default-src'];
const connectFallbacks = ['connect-src', 'default-src'];

/**
 * The directives of a policy in a meta element; of several with a name the first counts (CSP3, "parse a serialized CSP").
 * `null` where it holds a comma, at which Chromium begins another policy and Firefox does not, or a tag
 * that an attribute without its end takes in.
 */
export function parsePolicy(content: string): readonly Directive[] | null {
  if (/[,<]/.test(content)) return null;
  const directives: Directive[] = [];
  for (const found of content.matchAll(/[^;]+/g)) {
    const written = found[0].trimEnd();
    const [name, ...sources] = written.trimStart().split(/\s+/);
    if (name === undefined || name === '') continue;
    const start = found.index + written.length - written.trimStart().length;
    const end = found.index + written.length;
    if (!directives.some((directive) => directive.name === name.toLowerCase()))
      directives.push({ name: name.toLowerCase(), sources, start, end });
  }
  return directives;
}

/** The directive that decides on workers; `null` where none does (CSP3, "get fetch directive fallback list"). */
export function workerDirective(policy: readonly Directive[]): Directive | null {
  return firstOf(policy, workerFallbacks);
}

/** The directive that decides on connections; `null` where none does. */
export function connectDirective(policy: readonly Directive[]): Directive | null {
  return firstOf(policy, connectFallbacks);
}

function firstOf(policy: readonly Directive[], names: readonly string[]): Directive | null {
  const found = names.map((name) => policy.find((directive) => directive.name === name));
  return found.find((directive) => directive !== undefined) ?? null;
}
