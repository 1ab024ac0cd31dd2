/** Tells whether a value from the other side of a message channel, or from a file, has the shape of `T`. */
export type Guard<T> = (value: unknown) => value is T;

type Shape = Record<string, Guard<unknown>>;
type Shaped<S extends Shape> = { [Key in keyof S]: S[Key] extends Guard<infer T> ? T : never };

/** Longest text that is taken unless a guard says otherwise, in UTF-16 units. */
const defaultTextLimit = 20_000;

export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export const isText: Guard<string> = textUpTo(defaultTextLimit);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of at most `limit` UTF-16 units. */
export function textUpTo(limit: number): Guard<string> {
  return (value): value is string => typeof value === 'string' && value.length <= limit;
}

/** One of the given words or numbers. */
export function oneOf<const T extends string | number>(...allowed: T[]): Guard<T> {
  return (value): value is T => allowed.some((one) => one === value);
}

export function nullOr<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** A member that may be missing. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** A list of at most `limit` items. */
export function listOf<T>(guard: Guard<T>, limit: number): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.length <= limit && value.every(guard);
}

/** Exactly two items. */
export function pairOf<A, B>(first: Guard<A>, second: Guard<B>): Guard<[A, B]> {
  return (value): value is [A, B] =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
}

/** An object that has at least these members; further ones are ignored. */
export function objectOf<S extends Shape>(shape: S): Guard<Shaped<S>> {
  const members = Object.entries(shape);
  return (value): value is Shaped<S> =>
    isRecord(value) && members.every(([name, guard]) => guard(value[name]));
}

/** A value that one of the guards accepts. */
export function anyOf<T>(...guards: Guard<T>[]): Guard<T> {
  return (value): value is T => guards.some((guard) => guard(value));
}
