import * as vscode from 'vscode';
import { exists } from './paths';

/**
 * Scheme of the pages that explain rules. VS Code does not open commands from the link of a problem, so that the link
 * is an address of its own; the manifest has such addresses shown by the Markdown preview.
 */
export const pageScheme = 'mqtt-wss-doctor-rules';

const translated = ['zh-cn'];

/** The address of a rule's page in the language of the user. */
export function rulePage(rule: string): vscode.Uri {
  const language = translated.find((one) => one === vscode.env.language.toLowerCase());
  return vscode.Uri.from({ scheme: pageScheme, path: `${language ? `/${language}` : ''}/${rule}.md` });
}

/** Serves docs/rules of the extension under addresses that do not depend on where it is installed. Read only. */
export class RulePages implements vscode.FileSystemProvider {
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  constructor(private readonly extensionUri: vscode.Uri) {}

  static register(extensionUri: vscode.Uri): vscode.Disposable {
    return vscode.workspace.registerFileSystemProvider(pageScheme, new RulePages(extensionUri), {
      isReadonly: true,
      isCaseSensitive: true,
    });
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { size } = await vscode.workspace.fs.stat(await this.fileOf(uri));
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(await this.fileOf(uri));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  /** Where a page is not translated, the English one. Nothing outside docs/rules can be named. */
  private async fileOf(uri: vscode.Uri): Promise<vscode.Uri> {
    const [, language, name] = /^(?:\/([a-z-]+))?\/([\w-]+\.md)$/.exec(uri.path) ?? [];
    if (name === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const folder = vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules');
    const inLanguage = vscode.Uri.joinPath(folder, language ?? '', name);
    return (await exists(inLanguage)) ? inLanguage : vscode.Uri.joinPath(folder, name);
  }
}
