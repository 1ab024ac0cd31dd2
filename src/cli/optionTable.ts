import * as l10n from '@vscode/l10n';
import { parseArgs } from 'node:util';
import { UsageError } from './usage';

const every = ['diagnose', 'practice', 'lint'] as const;
const diagnose = ['diagnose'] as const;
const lint = ['lint'] as const;

export type Command = (typeof every)[number];

/** Every option as `parseArgs` has it, and the commands that take it. */
const optionTable = {
  json: { type: 'boolean', default: false, commands: every },
  'page-origin': { type: 'string', commands: diagnose },
  username: { type: 'string', commands: diagnose },
  'password-env': { type: 'string', commands: diagnose },
  'client-id': { type: 'string', commands: diagnose },
  'protocol-version': { type: 'string', default: '4', commands: diagnose },
  resolve: { type: 'string', multiple: true, commands: diagnose },
  trust: { type: 'string', multiple: true, commands: diagnose },
  host: { type: 'string', commands: diagnose },
  'passphrase-env': { type: 'string', commands: diagnose },
  browser: { type: 'string', default: 'auto', commands: diagnose },
  timeout: { type: 'string', default: '30', commands: diagnose },
  idle: { type: 'string', commands: diagnose },
  format: { type: 'string', commands: lint },
  rule: { type: 'string', multiple: true, commands: lint },
  context: { type: 'string', commands: lint },
  fix: { type: 'boolean', default: false, commands: lint },
  'max-warnings': { type: 'string', commands: lint },
  lang: { type: 'string', default: 'en', commands: every },
  help: { type: 'boolean', short: 'h', default: false, commands: every },
  version: { type: 'boolean', default: false, commands: every },
} as const;

/** The arguments after the program's name, read but not yet judged; throws `UsageError` where a command takes no such option. */
export function parseOptions(args: string[]) {
  const { values, tokens, positionals } = parse(args);
  const [command = null, ...operands] = positionals;
  for (const token of tokens) {
    if (token.kind !== 'option' || !isCommand(command)) continue;
    const commands: readonly Command[] = optionTable[token.name].commands;
    if (!commands.includes(command))
      throw new UsageError(
        l10n.t('{0} takes no {1}. Leave it out; --help lists all options.', command, token.rawName),
      );
  }
  return { command, operands, values };
}

function isCommand(word: string | null): word is Command {
  return every.some((command) => command === word);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: optionTable, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
