import type { MqttVersion, ProjectFacts } from '../input';
import type { Markup } from '../text/markup';
import { isMqttJsUrl } from '../values/library';
import type { MqttImport } from './import';

/** The version of mqtt.js that a file uses: that of an address in the file, else the project's. */
export function mqttVersionOf(
  project: ProjectFacts,
  markup: Markup | null,
  imports: readonly MqttImport[],
): MqttVersion | null {
  const addresses = [
    ...(markup?.scripts.map(({ src }) => src).filter(isMqttJsUrl) ?? []),
    ...imports.map(({ specifier }) => specifier),
  ];
  return addresses.map(versionIn).find((version) => version !== null) ?? project.mqtt;
}

/** The version in a CDN's address: `mqtt@5.10.1`, `mqtt@4`, `libs/mqtt/5.10.1/`; `null` where none is written. */
function versionIn(address: string): MqttVersion | null {
  const [, open, major, minor = '0', patch] =
    /(?:\/|npm:)mqtt(?:@|\/)v?([\^~]?)(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(address) ?? [];
  if (major === undefined) return null;
  const source = open === '' && patch !== undefined ? 'url' : 'range';
  return { major: Number(major), minor: Number(minor), patch: Number(patch ?? '0'), source };
}
