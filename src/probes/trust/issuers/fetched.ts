/** What a step on the way to a certificate came to: a value, or why there is none, in the platform's words where it has any. */
export type Fetched<T> = { ok: true; value: T } | { ok: false; reason: string };

export function fetched<T>(value: T): Fetched<T> {
  return { ok: true, value };
}

export function notFetched(reason: string): Fetched<never> {
  return { ok: false, reason };
}
