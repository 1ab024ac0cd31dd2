import type * as Engine from '../engine';
import type * as Practice from '../practice';

/** The diagnosis engine with mqtt.js, forge and the browser code, loaded when first used. */
export function loadEngine(): Promise<typeof Engine> {
  return import('../engine');
}

/** The practice broker, loaded when first used. */
export function loadPractice(): Promise<typeof Practice> {
  return import('../practice');
}
