import { BrowserError } from './errors';

/** A JSON object whose fields are not known yet: what the DevTools protocol sends is read field by field. */
export type JsonObject = Readonly<Record<string, unknown>>;

const nothing: JsonObject = {};

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in a field; an empty one where there is none. */
export function objectOf(from: JsonObject, key: string): JsonObject {
  const value = from[key];
  return isObject(value) ? value : nothing;
}

export function textOf(from: JsonObject, key: string): string | null {
  const value = from[key];
  return typeof value === 'string' ? value : null;
}

export function numberOf(from: JsonObject, key: string): number | null {
  const value = from[key];
  return typeof value === 'number' ? value : null;
}

/** `null` where the text is no JSON object. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** For a reply that cannot do without the field; throws a `BrowserError` where it is missing. */
export function requiredText(from: JsonObject, key: string): string {
  const value = textOf(from, key);
  if (value === null) throw new BrowserError('protocol', 'NO_VALUE', `a reply without ${key}`);
  return value;
}
