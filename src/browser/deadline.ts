/** An abort signal that follows a given one and also fires after a time of its own. */
export interface Deadline {
  signal: AbortSignal;
  /** ms until it fires, 0 when it has. */
  remaining(): number;
  /** Stops the clock. */
  clear(): void;
}

/** The reason of the abort when the time was up. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

export function startDeadline(timeoutMs: number, parent: AbortSignal): Deadline {
  const controller = new AbortController();
  const end = performance.now() + timeoutMs;
  const timer = setTimeout(() => controller.abort(new TimeUp(`${timeoutMs} ms are over`)), timeoutMs);
  const follow = () => controller.abort(parent.reason);
  parent.addEventListener('abort', follow);
  if (parent.aborted) follow();
  return {
    signal: controller.signal,
    remaining: () => Math.max(0, end - performance.now()),
    clear: () => {
      clearTimeout(timer);
      parent.removeEventListener('abort', follow);
    },
  };
}
