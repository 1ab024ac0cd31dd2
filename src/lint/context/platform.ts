import type { Context } from './context';
import type { Evidence } from './evidence';

/** The platform that most of the evidence names; a side's usual one where none is named but that side's kind is plain. */
export function platformOf(where: 'browser' | 'node', evidence: readonly Evidence[]): Context['platform'] {
  const sums = new Map<NonNullable<Context['platform']>, number>();
  for (const { platform, weight } of evidence) {
    if (platform !== null) sums.set(platform, (sums.get(platform) ?? 0) + weight);
  }
  const [best] = [...sums].sort(([, one], [, other]) => other - one);
  if (best !== undefined) return best[0];
  return where === 'node' ? 'server' : null;
}
