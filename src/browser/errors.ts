import type { BrowserFailure } from '../core/evidence';

/** Longest text of the browser's own that is kept, in characters. */
const maxMessageLength = 1000;

/** The browser could not be run to the end. `code` and `message` are its own words, or the operating system's. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';

  constructor(
    readonly kind: BrowserFailure['kind'],
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** As a fact; the end of a long message is kept, because a program prints its reason last. */
  toFailure(): BrowserFailure {
    return {
      layer: 'browser',
      kind: this.kind,
      code: this.code,
      message: this.message.slice(-maxMessageLength),
    };
  }
}

/** The DevTools protocol answered a command with an error, as it does for what an older browser does not know. */
export class CommandError extends BrowserError {
  constructor(method: string, code: number, message: string) {
    super('protocol', String(code), `${method}: ${message}`);
  }
}

/** Any error that ended a run, as a typed one. */
export function asBrowserError(error: unknown): BrowserError {
  if (error instanceof BrowserError) return error;
  if (!(error instanceof Error)) return new BrowserError('protocol', 'UNKNOWN', String(error));
  return new BrowserError('protocol', errorCode(error) ?? error.name, error.message);
}

/** The code of an error of Node's, as `ENOENT`. */
export function errorCode(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
