import * as l10n from '@vscode/l10n';
import type { DiagnosisRequest } from '../core/request';
import { parseTarget } from '../core/target';
import { describeUrlProblem } from '../core/urlProblem';
import { environment, readFromEnvironment, readTrustFile } from './given';
import type { CliOptions } from './options';
import { UsageError } from './usage';

/** Makes the request for one run; throws `UsageError`. */
export function requestOf(options: CliOptions, env: NodeJS.ProcessEnv): DiagnosisRequest {
  const [url, ...rest] = options.operands;
  if (url === undefined || rest.length > 0)
    throw new UsageError(l10n.t('diagnose takes exactly one URL, or one certificate file.'));
  if (options.host !== null || options.passphraseEnv !== null)
    throw new UsageError(
      l10n.t('--host and --passphrase-env go with a certificate file, and not with a URL. Leave them out.'),
    );
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new UsageError(describeUrlProblem(parsed.problem));
  const { target, secrets } = parsed;
  const { passwordEnv } = options;
  return {
    target,
    secrets,
    pageOrigin: options.pageOrigin,
    // User info in the URL wins over the options, as in mqtt.js.
    credentials: {
      username: secrets.username ?? options.username,
      password:
        secrets.password ?? (passwordEnv === null ? null : readFromEnvironment(passwordEnv, env, 'password')),
    },
    clientId: options.clientId,
    protocolVersion: options.protocolVersion,
    resolve: options.resolve,
    trust: options.trustFiles.flatMap(readTrustFile),
    browser: options.browser,
    timeoutMs: options.timeoutSeconds * 1000,
    idleSeconds: options.idleSeconds,
    environment: environment(),
  };
}
