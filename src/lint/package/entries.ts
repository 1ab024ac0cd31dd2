import type { MqttVersion } from '../input';
import { compareRelease } from '../options/table';
import type { Release } from '../options/option';

/**
 * What the npm package holds and exports, read in `package.json` and `dist` of 4.3.8, 5.0.0 to 5.4.0, 5.10.0 and 5.16.0,
 * and tried with esbuild 0.28, webpack 5.112 and Vite 8.3 (code for browsers):
 *
 * | version       | `./dist/*`           | `dist/mqtt`, `dist/mqtt.min` | `mqtt` by `import`      | `mqtt` by `require`       |
 * | ------------- | -------------------- | ---------------------------- | ----------------------- | ------------------------- |
 * | 4.3.8         | any file             | UMD                          | needs Node's modules    | needs Node's modules      |
 * | 5.0.0 – 5.0.3 | none (`build/*`)     | UMD                          | needs Node's modules    | needs Node's modules      |
 * | 5.0.4 – 5.1.4 | adds `.js` to a name | UMD, no default export       | needs Node's modules    | needs Node's modules      |
 * | 5.2.0         | adds `.js` to a name | script without exports       | needs Node's modules    | needs Node's modules      |
 * | 5.2.1 – 5.3.6 | adds `.js` to a name | script without exports       | `dist/mqtt.esm`         | a file that is not there  |
 * | from 5.4.0    | adds `.js` to a name | script without exports       | `dist/mqtt.esm`         | script without exports    |
 *
 * `dist/mqtt.esm` is there from 5.2.0 on and has a default export only. In Node, `mqtt` works in all of them.
 */
const releases = {
  distExported: [5, 0, 4],
  withoutExports: [5, 2, 0],
  esmForBrowsers: [5, 2, 1],
} as const satisfies Record<string, Release>;

/** Whether `mqtt/dist/…` surely leads nowhere in a version: it is not exported, or the file is not there. */
export function isMissing(version: MqttVersion | null, file: string): boolean {
  if (version === null || version.source === 'url') return false;
  const isLegacy = version.major < 5;
  const files = isLegacy ? ['mqtt', 'mqtt.min', 'mqtt.js', 'mqtt.min.js'] : ['mqtt', 'mqtt.min', 'mqtt.esm'];
  if (!files.includes(file)) return true;
  if (isLegacy || version.source === 'range') return false;
  const since = file === 'mqtt.esm' ? releases.withoutExports : releases.distExported;
  return compareRelease(version, since) < 0;
}

/** Whether a file of `dist` is surely a script that exports nothing, so that an import of it is empty. */
export function exportsNothing(version: MqttVersion | null, file: string): boolean {
  return version !== null && file !== 'mqtt.esm' && compareRelease(version, releases.withoutExports) >= 0;
}

/**
 * Whether `mqtt` gives bundlers for browsers a module with a default export only. A version that is only a lower bound
 * may be newer; an unknown one is taken for the newest.
 */
export function hasDefaultOnly(version: MqttVersion | null): boolean {
  if (version === null || (version.source === 'range' && version.major === 5)) return true;
  return compareRelease(version, releases.esmForBrowsers) >= 0;
}
