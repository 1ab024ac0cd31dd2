import * as l10n from '@vscode/l10n';
import { readFileSync, statSync } from 'node:fs';
import { version } from '../../package.json';
import { readAuthorities } from '../core/file/authorities';
import type { EvidenceEnvironment } from '../core/evidence';
import { UsageError } from './usage';

/** Larger files are no CA certificates. */
const maxTrustFileBytes = 4 * 1024 * 1024;

/** Where the command line runs. */
export function environment(): EvidenceEnvironment {
  return {
    platform: process.platform,
    node: process.version,
    vscode: null,
    remote: null,
    toolVersion: version,
  };
}

/** A secret out of the environment variable that an option names. Throws `UsageError`. */
export function readFromEnvironment(
  name: string,
  env: NodeJS.ProcessEnv,
  what: 'password' | 'passphrase',
): string {
  const secret = env[name];
  if (secret !== undefined) return secret;
  throw new UsageError(
    what === 'password'
      ? l10n.t('The environment variable {0} is not set. Set it to the password.', name)
      : l10n.t('The environment variable {0} is not set. Set it to the passphrase.', name),
  );
}

/** The CA certificates of a file, Base64 of the DER of each. Throws `UsageError`. */
export function readTrustFile(path: string): string[] {
  const bytes = readBytes(path);
  const result = readAuthorities(bytes);
  if (!result.ok) throw new UsageError(`${path}: ${result.message}`);
  return result.certificates;
}

function readBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > maxTrustFileBytes)
      throw new UsageError(l10n.t('{0} is too large for a CA certificate.', path));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      l10n.t('{0} cannot be read: {1}', path, error instanceof Error ? error.message : String(error)),
    );
  }
}
