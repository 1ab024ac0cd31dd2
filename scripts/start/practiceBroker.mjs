import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectFolder } from '../run.mjs';

/** How long the broker may take to end, in milliseconds, before it is killed. */
const graceMs = 5000;

/**
 * @typedef {{ name: string, url: string, title: string, rootCause: string | null, trust: string | null }} Listener
 * @typedef {{ listeners: Listener[], stop: () => Promise<void> }} PracticeBroker
 */

/**
 * Starts the practice broker and waits until all of its listeners listen.
 * @param {AbortSignal} signal stops it while it starts
 * @returns {Promise<PracticeBroker>}
 * @throws when it ends before it listens
 */
export async function startPracticeBroker(signal) {
  const broker = spawn(process.execPath, ['dist/cli.js', 'practice', '--json'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: the terminal's Ctrl+C reaches only this script, which stops the broker when it is done.
    detached: process.platform !== 'win32',
  });
  const stop = () => end(broker);
  signal.addEventListener('abort', () => void stop(), { once: true });
  try {
    return { listeners: await firstDocument(broker.stdout), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads until what was printed is one JSON document. */
async function firstDocument(output) {
  let text = '';
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    text += chunk;
    const document = parsed(text);
    if (document !== undefined) return document;
  }
  throw new Error('The practice broker did not start.');
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function end(broker) {
  if (broker.exitCode !== null || broker.signalCode !== null) return;
  const ended = once(broker, 'exit');
  broker.kill('SIGINT');
  const force = setTimeout(() => broker.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(force);
}
