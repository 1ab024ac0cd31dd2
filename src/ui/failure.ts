/** Something that can happen and that the user can do something about; the message says what. */
export class ExpectedError extends Error {
  override name = 'ExpectedError';
}

export type FailureClass = 'cancelled' | 'expected' | 'bug';

/** `CancellationError` is VS Code's, with the name `Canceled`; `AbortError` is what an AbortSignal throws. */
export function classifyFailure(error: unknown): FailureClass {
  if (error instanceof ExpectedError) return 'expected';
  const isCancellation = error instanceof Error && ['Canceled', 'AbortError'].includes(error.name);
  return isCancellation ? 'cancelled' : 'bug';
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
