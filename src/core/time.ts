const msPerDay = 86_400_000;

/** The day of an ISO 8601 time, `2026-11-25`, in UTC as certificates have it. */
export function dayOf(isoTime: string): string {
  return isoTime.slice(0, 10);
}

/** Days from one time to another, with fraction. */
export function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / msPerDay;
}
