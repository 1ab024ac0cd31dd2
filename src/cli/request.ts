import * as l10n from '@vscode/l10n';
import { readFileSync, statSync } from 'node:fs';
import { version } from '../../package.json';
import { readCertificates } from '../core/certificate/certificateFile';
import type { DiagnosisRequest } from '../core/request';
import { parseTarget } from '../core/target';
import { describeUrlProblem } from '../core/urlProblem';
import type { CliOptions } from './options';
import { UsageError } from './usage';

/** Larger files are no CA certificates. */
const maxTrustFileBytes = 4 * 1024 * 1024;

/** Makes the request for one run; throws `UsageError`. */
export function requestOf(options: CliOptions, env: NodeJS.ProcessEnv): DiagnosisRequest {
  const [url, ...rest] = options.operands;
  if (url === undefined || rest.length > 0) throw new UsageError(l10n.t('diagnose takes exactly one URL.'));
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new UsageError(describeUrlProblem(parsed.problem));
  const { target, secrets } = parsed;
  return {
    target,
    secrets,
    pageOrigin: options.pageOrigin,
    // User info in the URL wins over the options, as in mqtt.js.
    credentials: {
      username: secrets.username ?? options.username,
      password: secrets.password ?? readPassword(options.passwordEnv, env),
    },
    clientId: options.clientId,
    protocolVersion: options.protocolVersion,
    resolve: options.resolve,
    trust: options.trustFiles.flatMap(readTrustFile),
    browser: options.browser,
    timeoutMs: options.timeoutSeconds * 1000,
    idleSeconds: options.idleSeconds,
    environment: {
      platform: process.platform,
      node: process.version,
      vscode: null,
      remote: null,
      toolVersion: version,
    },
  };
}

function readPassword(name: string | null, env: NodeJS.ProcessEnv): string | null {
  if (name === null) return null;
  const password = env[name];
  if (password === undefined) {
    throw new UsageError(l10n.t('The environment variable {0} is not set. Set it to the password.', name));
  }
  return password;
}

function readTrustFile(path: string): string[] {
  const bytes = readBytes(path);
  const result = readCertificates(bytes);
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
