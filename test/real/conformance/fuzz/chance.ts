import { seeded } from '../../../support/mutations/random';

/** At least one. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Decisions that are the same for the same seed. */
export class Chance {
  /** A whole number from 0 that is smaller than the given one. */
  readonly below: (limit: number) => number;

  constructor(seed: number) {
    this.below = seeded(seed);
  }

  /** True once in so many times. */
  once(inTimes: number): boolean {
    return this.below(inTimes) === 0;
  }

  pick<T>(list: NonEmpty<T>): T {
    return list[this.below(list.length)] ?? list[0];
  }

  /** Each with the same chance, at most `most`, in any order; the same one may come twice. */
  some<T>(list: NonEmpty<T>, most: number, least = 0): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, () => this.pick(list));
  }

  shuffle<T>(list: readonly T[]): T[] {
    const rest = [...list];
    const shuffled: T[] = [];
    while (rest.length > 0) shuffled.push(...rest.splice(this.below(rest.length), 1));
    return shuffled;
  }
}
