import { diagnose } from './diagnose.mjs';
import { startPracticeBroker } from './practiceBroker.mjs';

/** Listeners of the practice broker, each failing at another step of the way. */
const shown = [
  'healthy',
  'self-signed',
  'missing-intermediate',
  'wrong-host',
  'no-subprotocol',
  'refused-login',
];

/**
 * Diagnoses some listeners of the practice broker, one after the other.
 * @param {AbortSignal} signal ends it before its time
 * @throws when a diagnosis itself fails
 */
export async function showPracticeReports(signal) {
  const broker = await startPracticeBroker(signal);
  try {
    const listeners = broker.listeners.filter(({ name }) => shown.includes(name));
    for (const { name, title, url, trust } of listeners) {
      if (signal.aborted) return;
      console.log(`\n━━ ${name}: ${title}\n`);
      const status = await diagnose([url, ...(trust === null ? [] : ['--trust', trust])], signal);
      if (status > 1 && !signal.aborted) throw new Error(`The diagnosis of ${name} failed.`);
    }
  } finally {
    await broker.stop();
  }
}
