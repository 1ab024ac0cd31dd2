import type { Context } from './context';

/** One thing that speaks for where a file runs. */
export interface Evidence {
  side: 'browser' | 'node';
  /** `decisive` (see decide.ts) is enough alone where nothing speaks against it; 1 is a mere hint. */
  weight: number;
  /** What it says about the platform; `null` where several platforms of its side have it. */
  platform: Context['platform'];
  reason: string;
}

/** What a table says about a name: its side, its weight, and the platform where only one has it. */
export type Leaning = readonly [
  side: Evidence['side'],
  weight: number,
  platform?: NonNullable<Context['platform']>,
];

export function evidenceOf([side, weight, platform]: Leaning, reason: string): Evidence {
  return { side, weight, platform: platform ?? null, reason };
}
