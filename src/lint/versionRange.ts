import type { MqttVersion } from './input';

export type Version = Omit<MqttVersion, 'source'>;

const part = String.raw`(\d+|x|X|\*)`;
const comparator = new RegExp(
  String.raw`^(\^|~>?|>=|<=|>|<|=)?\s*v?${part}(?:\.${part})?(?:\.${part})?(?:-[\w.-]+)?(?:\+[\w.-]+)?$`,
);

/** Reads `5.3.0`, with a pre-release or build behind it; `null` for anything else. */
export function parseVersion(text: string): Version | null {
  const found = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(text.trim());
  if (found === null) return null;
  return { major: Number(found[1]), minor: Number(found[2]), patch: Number(found[3]) };
}

/**
 * The lowest version that a range of package.json allows, by npm's grammar for ranges (docs.npmjs.com, semver): `^5.3.0`,
 * `>=4 <6`, `4.x || 5`, `npm:mqtt@5`, `workspace:^5.0.0`. `null` where it allows any version from 0 on, or names none:
 * `*`, `latest`, an address, another package.
 */
export function lowestVersion(range: string): Version | null {
  const written = range.replace(/^workspace:/, '').replace(/^npm:mqtt@/, '');
  const known = written
    .split('||')
    .map(lowestOfAll)
    .filter((one) => one !== null);
  return known.length < written.split('||').length ? null : (known.sort(compare)[0] ?? null);
}

/** Of comparators that hold all at once: the highest of their lower ends. */
function lowestOfAll(alternative: string): Version | null {
  const written = alternative.trim().replace(/\s+-\s+\S+$/, '');
  const ends: Version[] = [];
  for (const one of written.replace(/([<>=^~])\s+/g, '$1').split(/\s+/)) {
    const found = comparator.exec(one);
    if (found === null) return null;
    const end = lowerEnd(found[1] ?? '', found.slice(2, 5));
    if (end !== null) ends.push(end);
  }
  return ends.sort(compare).at(-1) ?? null;
}

function lowerEnd(operator: string, parts: readonly (string | undefined)[]): Version | null {
  if (operator.startsWith('<')) return null;
  const numbers = parts.map((text) => (text === undefined ? Number.NaN : Number(text)));
  const missing = numbers.findIndex(Number.isNaN);
  const known = (index: number): number => (missing === -1 || index < missing ? (numbers[index] ?? 0) : 0);
  if (missing === 0) return null;
  const version = { major: known(0), minor: known(1), patch: known(2) };
  return operator === '>' ? behind(version, missing) : version;
}

/** What comes next: `>5` begins with 6.0.0, `>5.3` with 5.4.0, `>5.3.0` with 5.3.1. */
function behind({ major, minor, patch }: Version, missing: number): Version {
  if (missing === 1) return { major: major + 1, minor: 0, patch: 0 };
  if (missing === 2) return { major, minor: minor + 1, patch: 0 };
  return { major, minor, patch: patch + 1 };
}

function compare(one: Version, other: Version): number {
  return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}
