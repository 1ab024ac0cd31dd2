import type { Prediction } from '../report';

export const connects: Prediction = { outcome: 'connects', error: null, closeCode: null };
export const unknown: Prediction = { outcome: 'unknown', error: null, closeCode: null };

/** A client that fails with these words; `closeCode` is what a page's close event has, where there is one. */
export function fails(error: string | null, closeCode: number | null = null): Prediction {
  return { outcome: 'fails', error, closeCode };
}
