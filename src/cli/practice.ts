import * as l10n from '@vscode/l10n';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliOptions } from './options';
import { UsageError } from './usage';

/** Starts the practice broker, prints its listeners, and runs until the signal. Returns the exit status. */
export async function runPractice(options: CliOptions, signal: AbortSignal): Promise<number> {
  if (options.operands.length > 0) throw new UsageError(l10n.t('practice takes no further words.'));
  const { startPractice } = await import('../practice');
  const broker = await startPractice();
  const folder = mkdtempSync(join(tmpdir(), 'mqtt-wss-doctor-practice-'));
  try {
    const ca = join(folder, 'practice-ca.pem');
    writeFileSync(ca, broker.caPem);
    process.stdout.write(options.json ? jsonList(broker.listeners, ca) : textList(broker.listeners, ca));
    await aborted(signal);
  } finally {
    await broker.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

interface ListedListener {
  name: string;
  url: string;
  title: string;
  catalogue: readonly string[];
  rootCause: string | null;
  trusted: boolean;
}

/** One array; `trust` is the file to give to `diagnose --trust` for that listener, or `null`. */
function jsonList(listeners: readonly ListedListener[], ca: string): string {
  const list = listeners.map(({ name, url, title, catalogue, rootCause, trusted }) => ({
    name,
    url,
    title,
    catalogue,
    rootCause,
    trust: trusted ? ca : null,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

function textList(listeners: readonly ListedListener[], ca: string): string {
  const lines = listeners.map(
    ({ name, url, title, trusted }) => `  ${name}\n    ${url}${trusted ? '  *' : ''}\n    ${title}`,
  );
  return [
    l10n.t('The practice broker listens:'),
    '',
    ...lines,
    '',
    l10n.t('* diagnose these with --trust {0}, so that their own fault shows and not the unknown CA.', ca),
    l10n.t('Press Ctrl+C to stop it.'),
    '',
  ].join('\n');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
