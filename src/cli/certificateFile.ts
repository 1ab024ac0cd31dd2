import * as l10n from '@vscode/l10n';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import type { Evidence } from '../core/evidence';
import { targetOfHost } from '../core/file/host';
import { describeFileProblem, maxFileBytes, type FileProblem } from '../core/file/problem';
import { redactUrl } from '../core/redact';
import type { Target } from '../core/target';
import { environment, readFromEnvironment, readTrustFile } from './given';
import type { CliOptions } from './options';
import { UsageError } from './usage';

const certificateName = /\.(pem|crt|cer|der|p12|pfx|p7b)$/i;

/** The path of a certificate file where one stands in place of the URL, else `null`. Throws `UsageError`. */
export function certificateFileIn([operand, ...rest]: readonly string[]): string | null {
  if (operand === undefined || operand.includes('://')) return null;
  const stat = statOf(operand);
  if (stat?.isFile() === true) {
    if (rest.length > 0) throw new UsageError(l10n.t('diagnose takes exactly one certificate file.'));
    return operand;
  }
  if (stat?.isDirectory() === true && /[\\/]/.test(operand))
    throw new UsageError(l10n.t('{0} is a folder. Give the certificate file in it.', operand));
  if (!certificateName.test(operand)) return null;
  throw new UsageError(
    l10n.t(
      'There is no file {0}. Check the path, or give a URL as {1}.',
      // It may be a URL without its scheme, with a login in it.
      redactUrl(operand),
      'wss://broker.example.com',
    ),
  );
}

/** Looks at the certificates of a file. Throws `UsageError` where it has none, or where something is missing. */
export async function evidenceOfFile(
  path: string,
  options: CliOptions,
  env: NodeJS.ProcessEnv,
): Promise<Evidence> {
  refuseForeignOptions(options);
  const target = readHost(options.host);
  const passphrase =
    options.passphraseEnv === null ? null : readFromEnvironment(options.passphraseEnv, env, 'passphrase');
  const bytes = readBytes(path);
  const { checkCertificates, readCertificateFile } = await import('../engine');
  const read = readCertificateFile(bytes, passphrase);
  if (!read.ok) throw new UsageError(`${path}: ${sentenceFor(read.problem)}`);
  return checkCertificates({
    name: basename(path),
    file: read.file,
    target,
    trust: options.trustFiles.flatMap(readTrustFile),
    now: new Date(),
    environment: environment(),
  });
}

function refuseForeignOptions(options: CliOptions): void {
  const given: [option: string, isGiven: boolean][] = [
    ['--page-origin', options.pageOrigin !== null],
    ['--username', options.username !== null],
    ['--password-env', options.passwordEnv !== null],
    ['--client-id', options.clientId !== null],
    ['--resolve', options.resolve.length > 0],
    ['--idle', options.idleSeconds !== null],
  ];
  const [foreign] = given.filter(([, isGiven]) => isGiven);
  if (foreign !== undefined)
    throw new UsageError(l10n.t('{0} has no meaning for a certificate file. Leave it out.', foreign[0]));
}

/** An empty host is given on purpose: the name is left out. */
function readHost(host: string | null): Target | null {
  if (host === null) {
    throw new UsageError(
      l10n.t(
        'For which host is the certificate? Add {0}, or {1} to judge everything but the name.',
        '--host broker.example.com',
        '--host=',
      ),
    );
  }
  if (host.trim() === '') return null;
  const target = targetOfHost(host);
  if (target === null)
    throw new UsageError(l10n.t('"{0}" is no host. Write for example broker.example.com.', host));
  return target;
}

function readBytes(path: string): Uint8Array {
  if ((statOf(path)?.size ?? 0) > maxFileBytes)
    throw new UsageError(`${path}: ${describeFileProblem({ kind: 'too-large' })}`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(
      l10n.t('{0} cannot be read: {1}', path, error instanceof Error ? error.message : String(error)),
    );
  }
}

function sentenceFor(problem: FileProblem): string {
  return problem.kind === 'passphrase-needed'
    ? l10n.t(
        'It is encrypted. Put its passphrase into an environment variable and name that with --passphrase-env.',
      )
    : describeFileProblem(problem);
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    // As a path that is too long, or has a file where a folder should be.
    return null;
  }
}
