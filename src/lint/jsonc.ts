export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

const ignored = /\s*(?:(?:\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))\s*)*/y;
const plain = /-?\d[\d.eE+-]*|[a-zA-Z]+/y;
const quoted = /"[^"\\\n]*(?:\\[^][^"\\\n]*)*"/y;

/**
 * Reads JSON as editors and package managers have it: with comments and trailing commas. Of a text that breaks off or is
 * wrong somewhere, what stands before that place; `null` where that is nothing. Never throws.
 */
export function parseJsonc(text: string): Json {
  return new Parser(text.replace(/^\uFEFF/, '')).value(0) ?? null;
}

/** Whether a value is an object, and neither an array nor `null`. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than any configuration; a hostile text must not exhaust the stack. */
const deepest = 200;

class Parser {
  private at = 0;
  /** Nothing is read behind a mistake. */
  private broken = false;

  constructor(private readonly text: string) {}

  /** The value at the present place; `undefined` where none can be read. */
  value(depth: number): Json | undefined {
    const next = this.peek();
    if (depth > deepest) return this.fail();
    if (next === '{') return this.object(depth);
    if (next === '[') return this.array(depth);
    if (next === '"') return this.string();
    return this.word();
  }

  private object(depth: number): JsonObject {
    const entries = new Map<string, Json>();
    this.at += 1;
    while (!this.broken && !this.skip('}')) {
      const name = this.peek() === '"' ? this.string() : this.fail();
      if (name === undefined || !this.skip(':')) {
        this.fail();
        break;
      }
      const value = this.value(depth + 1);
      if (value !== undefined) entries.set(name, value);
      if (!this.skip(',') && this.peek() !== '}') this.fail();
    }
    return Object.fromEntries(entries);
  }

  private array(depth: number): Json[] {
    const elements: Json[] = [];
    this.at += 1;
    while (!this.broken && !this.skip(']')) {
      const value = this.value(depth + 1);
      if (value !== undefined) elements.push(value);
      if (!this.skip(',') && this.peek() !== ']') this.fail();
    }
    return elements;
  }

  private string(): string | undefined {
    const written = this.match(quoted);
    return written === null ? this.fail() : (asString(written) ?? this.fail());
  }

  private word(): Json | undefined {
    const written = this.match(plain);
    if (written === 'true' || written === 'false') return written === 'true';
    if (written === 'null') return null;
    const number = written === null ? Number.NaN : Number(written);
    return Number.isNaN(number) ? this.fail() : number;
  }

  private peek(): string | undefined {
    this.match(ignored);
    return this.text[this.at];
  }

  private skip(mark: string): boolean {
    if (this.peek() !== mark) return false;
    this.at += 1;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return null;
    this.at = pattern.lastIndex;
    return found[0];
  }

  private fail(): undefined {
    this.broken = true;
    return undefined;
  }
}

function asString(written: string): string | null {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
