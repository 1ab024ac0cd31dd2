import { parse } from 'jsonc-parser';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/**
 * Reads JSON as editors and package managers have it: with comments and trailing commas. Of a text that breaks off or is
 * wrong somewhere, what can be read of it; `null` where that is nothing. Never throws.
 */
export function parseJsonc(text: string): Json {
  try {
    const value = parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true }) as Json | undefined;
    return value ?? null;
  } catch (error) {
    // Nested by thousands of brackets.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether a value is an object, and neither an array nor `null`. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
