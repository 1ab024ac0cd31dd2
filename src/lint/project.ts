import type { MqttVersion, ProjectFacts } from './input';
import { isJsonObject, type Json, type JsonObject, parseJsonc } from './jsonc';
import { lowestVersion, parseVersion } from './versionRange';

/** The texts of the files that say something about a project; `null` where there is none. */
export interface ProjectFiles {
  /** The nearest package.json. */
  packageJson: string | null;
  /** `node_modules/mqtt/package.json`, where Node would find it. */
  mqttPackageJson: string | null;
  /** The nearest tsconfig.json or jsconfig.json. */
  tsconfig: string | null;
}

/** In the order in which they decide about a version. */
const dependencyKinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** What these files say about a project. Never throws: of broken JSON, what can be read. */
export function projectFactsOf({ packageJson, mqttPackageJson, tsconfig }: ProjectFiles): ProjectFacts {
  const manifest = objectIn(packageJson);
  const compiler = objectOf(objectIn(tsconfig)['compilerOptions']);
  const ranges = dependencyKinds.map((kind) => objectOf(manifest[kind]));
  return {
    mqtt: mqttVersion(mqttPackageJson, ranges),
    dependencies: new Set(ranges.flatMap(Object.keys)),
    hasBrowserField: manifest['browserslist'] !== undefined || manifest['browser'] !== undefined,
    tsLib: textsOf(compiler['lib'])?.map((name) => name.toLowerCase()) ?? null,
    tsTypes: textsOf(compiler['types']),
  };
}

function mqttVersion(installed: string | null, ranges: readonly JsonObject[]): MqttVersion | null {
  if (installed !== null) {
    const { name, version } = objectIn(installed);
    const known = typeof version === 'string' ? parseVersion(version) : null;
    // Another package may be installed under this name.
    if (typeof name === 'string' && name !== 'mqtt') return null;
    if (known !== null) return { ...known, source: 'installed' };
  }
  const range = ranges.map(({ mqtt }) => mqtt).find((one) => typeof one === 'string');
  const lowest = typeof range === 'string' ? lowestVersion(range) : null;
  return lowest === null ? null : { ...lowest, source: 'range' };
}

function objectIn(text: string | null): JsonObject {
  return text === null ? {} : objectOf(parseJsonc(text));
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function textsOf(value: Json | undefined): string[] | null {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
}
