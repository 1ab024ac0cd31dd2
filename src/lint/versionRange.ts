import minVersion from 'semver/ranges/min-version';
import parse from 'semver/functions/parse';
import type { MqttVersion } from './input';

export type Version = Omit<MqttVersion, 'source'>;

/** Reads `5.3.0`, with a pre-release or build behind it; `null` for anything else. */
export function parseVersion(text: string): Version | null {
  return partsOf(parse(text));
}

/**
 * The lowest version that a range of package.json allows, by npm's grammar for ranges: `^5.3.0`, `>=4 <6`, `4.x || 5`,
 * `npm:mqtt@5`, `workspace:^5.0.0`. `null` where it allows any version from 0 on, or names none: `*`, `latest`, an address,
 * another package.
 */
export function lowestVersion(range: string): Version | null {
  const written = range.replace(/^workspace:/, '').replace(/^npm:mqtt@/, '');
  try {
    const lowest = partsOf(minVersion(written));
    return lowest?.major === 0 ? null : lowest;
  } catch {
    // What is no range: a tag, an address.
    return null;
  }
}

function partsOf(version: Version | null): Version | null {
  if (version === null) return null;
  const { major, minor, patch } = version;
  return { major, minor, patch };
}
