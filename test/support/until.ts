import { setTimeout as delay } from 'node:timers/promises';

const limitMs = 20_000;

/**
 * Waits for something that no event tells of.
 * @throws naming `what` when it does not come true in time
 */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await delay(100);
  }
}
