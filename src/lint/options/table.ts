import type { MqttVersion } from '../input';
import { addressOptions } from './address';
import { loginOptions } from './login';
import type { OptionFact, Release } from './option';
import { sessionOptions } from './session';
import { socketOptions, tlsOptions } from './tls';
import { webSocketOptions } from './webSocket';

/**
 * Every option that mqtt.js declares (`IClientOptions`, `ISecureClientOptions`) or reads at run time, from 4.3.8 to
 * 5.16.0; read in the packages 4.3.8, 5.0.0, 5.3.3, 5.7.0 to 5.13.0 and 5.15.0, 5.16.0.
 */
export const optionTable: ReadonlyMap<string, OptionFact> = new Map(
  [
    ...addressOptions,
    ...webSocketOptions,
    ...sessionOptions,
    ...loginOptions,
    ...tlsOptions,
    ...socketOptions,
  ].map((fact) => [fact.name, fact]),
);

/** Negative where `version` is older than `release`. */
export function compareRelease(
  version: Pick<MqttVersion, 'major' | 'minor' | 'patch'>,
  release: Release,
): number {
  const [major, minor, patch] = release;
  return version.major - major || version.minor - minor || version.patch - patch;
}

/**
 * Whether a version of mqtt.js may read an option. A version that is only a lower bound may be a newer one; `null` may be
 * any.
 */
export function isRead({ since, until }: OptionFact, version: MqttVersion | null): boolean {
  if (version === null) {
    return true;
  }
  const early = since !== null && version.source !== 'range' && compareRelease(version, since) < 0;
  const late = until !== null && compareRelease(version, until) >= 0;
  return !early && !late;
}
