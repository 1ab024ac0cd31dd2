import type { Evidence } from '../../../src/core/evidence';

/** The same evidence, had the authorities that were given not been imported, but come with the browser. */
export function asPubliclyKnown(evidence: Evidence): Evidence {
  const { trust } = evidence.facts;
  if (trust.status !== 'ok') return evidence;
  const anchors = trust.value.anchors.map((anchor) =>
    anchor.store === 'named' ? { ...anchor, store: 'bundled' as const } : anchor,
  );
  return {
    ...evidence,
    input: { ...evidence.input, trust: [] },
    facts: { ...evidence.facts, trust: { ...trust, value: { ...trust.value, anchors, namedCount: 0 } } },
  };
}
