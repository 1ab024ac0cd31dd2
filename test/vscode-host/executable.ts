import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseCommandLine } from './commandLine';
import type { HostLayout } from './folders';
import { ensureHost } from './install';
import { startServer } from './server';
import { serverCommand } from './serverCommand';
import { exitCodes, runTestPage } from './testRun';
import { workbenchAddress } from './workbenchAddress';
import { launchWorkbenchBrowser } from './workbenchBrowser';

const explanations = new Map<number, string>([
  [exitCodes.hostLost, 'The extension host died during the tests.'],
  [exitCodes.pageCrashed, "The workbench's page crashed."],
  [exitCodes.timedOut, 'The tests have not ended in time.'],
]);

/** Does what the VS Code executable does with these arguments, and resolves to the exit code. */
export async function runExecutable(args: string[]): Promise<number> {
  const host = await ensureHost();
  const command = parseCommandLine(args);
  const folders = [
    ...(command.userDataDir === undefined ? [] : ['--user-data-dir', command.userDataDir]),
    ...(command.extensionsDir === undefined ? [] : ['--extensions-dir', command.extensionsDir]),
  ];
  if (command.serverCommand.length > 0) {
    const { status, output } = serverCommand(host, [...folders, ...command.serverCommand]);
    process.stdout.write(output);
    return status;
  }
  const code = await runInWindow(host, command);
  const explanation = explanations.get(code);
  if (explanation !== undefined) console.error(explanation);
  return code;
}

async function runInWindow(host: HostLayout, command: ReturnType<typeof parseCommandLine>): Promise<number> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'vscode-window-'));
  const userDataDir = command.userDataDir ?? path.join(temporary, 'user-data');
  const extensionsDir = command.extensionsDir ?? path.join(temporary, 'extensions');
  const locale = command.locale === undefined ? {} : { locale: command.locale };
  const server = await startServer({ host, userDataDir, extensionsDir, testDriver: true, ...locale });
  const browser = await launchWorkbenchBrowser().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(130)));
  }
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    return await runTestPage(page, workbenchAddress(server, command));
  } finally {
    await close();
  }
}
