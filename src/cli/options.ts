import * as l10n from '@vscode/l10n';
import { isIP } from 'node:net';
import { parsePageOrigin } from '../core/target';
import type { ResolveOverride } from '../core/request';
import { parseOptions } from './optionTable';
import { UsageError } from './usage';
import type { MqttVersion } from '../core/subprotocol';

/** What was asked for on the command line, checked. */
export interface CliOptions {
  command: string | null;
  operands: string[];
  json: boolean;
  pageOrigin: string | null;
  username: string | null;
  passwordEnv: string | null;
  clientId: string | null;
  protocolVersion: MqttVersion;
  resolve: ResolveOverride[];
  trustFiles: string[];
  /** Of a certificate file; empty: on purpose. */
  host: string | null;
  passphraseEnv: string | null;
  browser: string;
  timeoutSeconds: number;
  idleSeconds: number | null;
  help: boolean;
  version: boolean;
}

/** Language of the texts, read before all else so that even a usage error is in it. */
export function languageOf(args: readonly string[]): 'en' | 'zh-cn' {
  const index = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index];
  const value = arg?.includes('=') === true ? arg.slice('--lang='.length) : args[index + 1];
  return index !== -1 && value?.toLowerCase() === 'zh-cn' ? 'zh-cn' : 'en';
}

/** Reads the arguments after the program's name; throws `UsageError`. */
export function readOptions(args: string[]): CliOptions {
  const { command, operands, values } = parseOptions(args);
  if (!['en', 'zh-cn'].includes(values.lang.toLowerCase())) {
    throw new UsageError(l10n.t('--lang takes en or zh-cn, not "{0}".', values.lang));
  }
  return {
    command,
    operands,
    json: values.json,
    pageOrigin: values['page-origin'] === undefined ? null : readPageOrigin(values['page-origin']),
    username: values.username ?? null,
    passwordEnv: values['password-env'] ?? null,
    clientId: values['client-id'] ?? null,
    protocolVersion: readProtocolVersion(values['protocol-version']),
    resolve: (values.resolve ?? []).map(readResolve),
    trustFiles: values.trust ?? [],
    host: values.host ?? null,
    passphraseEnv: values['passphrase-env'] ?? null,
    browser: values.browser,
    timeoutSeconds: readSeconds('--timeout', values.timeout, 3600),
    idleSeconds: values.idle === undefined ? null : readSeconds('--idle', values.idle, 3600),
    help: values.help,
    version: values.version,
  };
}

function readPageOrigin(text: string): string {
  const origin = parsePageOrigin(text);
  if (origin === null) {
    throw new UsageError(l10n.t('"{0}" is no page origin. Write for example https://app.example.com.', text));
  }
  return origin;
}

function readProtocolVersion(text: string): MqttVersion {
  switch (text) {
    case '3':
      return 3;
    case '4':
      return 4;
    case '5':
      return 5;
    default:
      throw new UsageError(l10n.t('--protocol-version takes 3, 4 or 5, not "{0}".', text));
  }
}

function readSeconds(option: string, text: string, max: number): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= max)) {
    throw new UsageError(
      l10n.t('{0} takes seconds, more than 0 and at most {1}; "{2}" is not.', option, max, text),
    );
  }
  return seconds;
}

/** `host:port:address`; an IPv6 address may stand in brackets, as in curl. */
function readResolve(text: string): ResolveOverride {
  const groups = /^(?<host>\[[^\]]+\]|[^:]+):(?<port>\d{1,5}):(?<address>.+)$/.exec(text)?.groups;
  const address = groups?.address?.replace(/^\[|\]$/g, '') ?? '';
  const host = groups?.host?.replace(/^\[|\]$/g, '') ?? '';
  const port = Number(groups?.port ?? 0);
  if (host === '' || port < 1 || port > 65535 || isIP(address) === 0) {
    throw new UsageError(l10n.t('--resolve takes host:port:address; "{0}" is not that.', text));
  }
  return { host: host.toLowerCase(), port, address };
}
