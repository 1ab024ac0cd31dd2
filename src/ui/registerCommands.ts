import * as vscode from 'vscode';
import { commandId, commandNames, type CommandName } from './commands';
import { reportError } from './errors';
import type { Log } from './log';

export type CommandHandlers = Record<CommandName, (argument: unknown) => unknown>;

/** Registers every command; whatever a handler throws goes through the one funnel. */
export function registerCommands(handlers: CommandHandlers, log: Log): vscode.Disposable {
  const registrations = commandNames.map((name) =>
    vscode.commands.registerCommand(commandId(name), async (argument: unknown) => {
      try {
        await handlers[name](argument);
      } catch (error) {
        reportError(error, log);
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}
