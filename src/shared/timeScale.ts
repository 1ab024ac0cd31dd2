const dayMs = 86_400_000;

/** Days up to which the scale is about linear; further away, years take as much room as months do near by. */
const nearDays = 30;

/** A tick of the scale. */
export interface Tick {
  /** Percent of the width. */
  at: number;
  /** Days from now; negative ones are past. */
  days: number;
}

const tickDays = [-3650, -365, -30, 0, 30, 365, 3650];

/** Ticks that are closer to an edge than this, in percent, would run out of the picture. */
const edge = 4;

/**
 * A time scale with now in the middle of it: a server certificate of ninety days and a root of thirty years can be seen
 * side by side.
 */
export class TimeScale {
  readonly #now: number;
  readonly #reach: number;

  /** @param dates Points in time that have to be on the scale, ISO 8601; what is no date is left out. */
  constructor(now: Date, dates: readonly string[]) {
    this.#now = now.getTime();
    const distances = dates.map((date) => Math.abs(this.#daysTo(date))).filter(Number.isFinite);
    this.#reach = weight(Math.max(nearDays, ...distances));
  }

  /** Percent of the width at which a point in time stands. */
  position(date: string): number {
    return this.#percent(this.#daysTo(date));
  }

  ticks(): Tick[] {
    return tickDays
      .map((days) => ({ days, at: this.#percent(days) }))
      .filter(({ at }) => at >= edge && at <= 100 - edge);
  }

  #daysTo(date: string): number {
    return (new Date(date).getTime() - this.#now) / dayMs;
  }

  #percent(days: number): number {
    const share = (Math.sign(days) * weight(Math.abs(days))) / this.#reach;
    return 50 + 50 * share;
  }
}

function weight(days: number): number {
  return Math.log1p(days / nearDays);
}
