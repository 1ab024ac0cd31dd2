import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a caller of the VS Code executable asks for. */
export interface CommandLine {
  developedExtensions: string[];
  tests?: string;
  userDataDir?: string;
  extensionsDir?: string;
  locale?: string;
  /** A folder or a `.code-workspace` file to open. */
  workspace?: string;
  /** Options that end at once, such as `--install-extension`; the server carries them out itself. */
  serverCommand: string[];
}

const serverCommands = [
  'install-extension',
  'uninstall-extension',
  'list-extensions',
  'show-versions',
  'force',
  'version',
];
const serverCommandsWithValue = ['install-extension', 'uninstall-extension'];

/**
 * Reads the arguments that @vscode/test-electron passes, and those of VS Code's command line that tests use.
 * Others (`--no-sandbox`, `--disable-updates`, …) are about Electron and mean nothing here.
 */
export function parseCommandLine(args: string[]): CommandLine {
  const result: CommandLine = { developedExtensions: [], serverCommand: [] };
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const option = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    const name = option?.[1];
    if (name === undefined) result.workspace = path.resolve(argument);
    else readOption(result, name, () => option?.[2] ?? rest.shift() ?? '');
  }
  return result;
}

function readOption(result: CommandLine, name: string, value: () => string): void {
  if (serverCommands.includes(name)) {
    result.serverCommand.push(`--${name}`, ...(serverCommandsWithValue.includes(name) ? [value()] : []));
    return;
  }
  switch (name) {
    case 'extensionDevelopmentPath':
      result.developedExtensions.push(toFile(value()));
      break;
    case 'extensionTestsPath':
      result.tests = toFile(value());
      break;
    case 'user-data-dir':
      result.userDataDir = path.resolve(value());
      break;
    case 'extensions-dir':
      result.extensionsDir = path.resolve(value());
      break;
    case 'locale':
      result.locale = value();
      break;
    case 'folder-uri':
    case 'file-uri':
      result.workspace = toFile(value());
      break;
  }
}

function toFile(pathOrUri: string): string {
  return pathOrUri.startsWith('file:') ? fileURLToPath(pathOrUri) : path.resolve(pathOrUri);
}
