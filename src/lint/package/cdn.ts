import type { Range } from '../text/range';

/** CDNs that serve packages of npm by name, and what stands between their host and the name. */
const cdn = new RegExp(
  [
    String.raw`^(?:https?:)?\/\/(?:`,
    String.raw`(?:(?:www\.)?unpkg\.com|unpkg\.zhimg\.com|npm\.elemecdn\.com|esm\.sh|esm\.run|jspm\.dev|cdn\.skypack\.dev)\/`,
    String.raw`|(?:cdn|fastly|gcore|testingcf)\.jsdelivr\.net\/npm\/`,
    String.raw`)mqtt(@[^/?#]*)?(?=[/?#]|$)`,
  ].join(''),
  'i',
);

const movingTag = /^@(?:latest|next|beta|alpha)?$/;

/**
 * Where an address of mqtt.js at a CDN lacks a version, within that address: what to replace by `@5`, which is empty
 * where nothing is written. `null` where it has a version, or is no such address. A tag as `latest` is no version.
 */
export function missingVersion(address: string): Range | null {
  const found = cdn.exec(address);
  const tag = found?.[1];
  if (found === null || (tag !== undefined && !movingTag.test(tag))) return null;
  return { start: found[0].length - (tag?.length ?? 0), end: found[0].length };
}
