import { parseTarget, type ParsedTarget } from '../../../src/core/target';

/** A URL that parses. */
export function targetOf(url: string): Extract<ParsedTarget, { ok: true }> {
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new Error(`${url} is no target: ${parsed.problem.kind}`);
  return parsed;
}
