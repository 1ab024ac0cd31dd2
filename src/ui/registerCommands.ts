import * as vscode from 'vscode';
import { commandId, commandNames, type CommandName } from './commands';
import { reportError } from './errors';
import type { Log } from './log';

export type CommandHandlers = Record<CommandName, (argument: unknown) => unknown>;

/** Registers every command, which resolves to what its handler does; whatever that throws goes through the one funnel. */
export function registerCommands(handlers: CommandHandlers, log: Log): vscode.Disposable {
  const registrations = commandNames.map((name) =>
    vscode.commands.registerCommand(commandId(name), async (argument: unknown) => {
      try {
        return await handlers[name](argument);
      } catch (error) {
        reportError(error, log);
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}
