import * as l10n from '@vscode/l10n';
import type { LintSettings } from '../../lint/input';
import type { RuleLevel } from '../../lint/rule';
import { parseOptions } from '../optionTable';
import { UsageError } from '../usage';

const formats = ['stylish', 'json', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** Words of `--rule` for the engine's levels. */
const levels: Readonly<Record<string, RuleLevel>> = {
  off: 'off',
  hint: 'hint',
  info: 'info',
  warn: 'warning',
  error: 'error',
};

/** What was asked of `lint`, checked but for whether paths and rules exist. */
export interface LintOptions {
  /** Files and folders, at least one. */
  paths: readonly string[];
  format: Format;
  levels: ReadonlyMap<string, RuleLevel>;
  context: LintSettings['context'];
  fix: boolean;
  /** More warnings than that fail the run; `null`: any number will do. */
  maxWarnings: number | null;
}

/** Reads the arguments after the program's name; throws `UsageError`. */
export function readLintOptions(args: string[]): LintOptions {
  const { operands, values } = parseOptions(args);
  if (operands.length === 0)
    throw new UsageError(l10n.t('lint takes files or folders. Write for example {0}.', 'lint src'));
  return {
    paths: operands,
    format: readFormat(values.format, values.json),
    levels: new Map((values.rule ?? []).map(readRule)),
    context: readContext(values.context),
    fix: values.fix,
    maxWarnings: values['max-warnings'] === undefined ? null : readCount(values['max-warnings']),
  };
}

function readFormat(text: string | undefined, json: boolean): Format {
  if (text === undefined) return json ? 'json' : 'stylish';
  const format = formats.find((name) => name === text);
  if (format === undefined)
    throw new UsageError(l10n.t('--format takes stylish, json or sarif, not "{0}".', text));
  if (json && format !== 'json')
    throw new UsageError(l10n.t('--json means --format json. Leave one of both out.'));
  return format;
}

/** `<id>:<level>`. */
function readRule(text: string): [id: string, level: RuleLevel] {
  const [, id, word] = /^([^:]+):([^:]+)$/.exec(text) ?? [];
  const level = Object.entries(levels).find(([name]) => name === word)?.[1];
  if (id === undefined || level === undefined)
    throw new UsageError(
      l10n.t('--rule takes <id>:off, :hint, :info, :warn or :error; "{0}" is not that.', text),
    );
  return [id, level];
}

function readContext(text: string | undefined): LintSettings['context'] {
  switch (text) {
    case undefined:
      return 'auto';
    case 'browser':
    case 'node':
      return text;
    default:
      throw new UsageError(l10n.t('--context takes browser or node, not "{0}".', text));
  }
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(l10n.t('--max-warnings takes a whole number from 0 on, not "{0}".', text));
  return Number(text);
}
