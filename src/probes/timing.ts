/** Calls `action` once when `signal` aborts, at once if it did. The returned function takes it back. */
export function onAbort(signal: AbortSignal, action: () => void): () => void {
  if (signal.aborted) {
    action();
    return () => undefined;
  }
  signal.addEventListener('abort', action, { once: true });
  return () => signal.removeEventListener('abort', action);
}

/** Calls `action` once: when `signal` aborts, or after `ms`. The returned function takes it back. */
export function onLimit(signal: AbortSignal, ms: number, action: () => void): () => void {
  const finish = (): void => {
    release();
    action();
  };
  const timer = setTimeout(finish, Math.max(0, ms));
  // Later even where it aborted before, so that the caller has what this returns when `action` runs.
  const forget = signal.aborted ? onAbort(signal, () => queueMicrotask(finish)) : onAbort(signal, finish);
  const release = (): void => {
    clearTimeout(timer);
    forget();
  };
  return release;
}

/** Runs `work` under a signal that aborts with `signal`, or after `ms`; nothing is left once it is done. */
export async function withLimit<T>(
  signal: AbortSignal,
  ms: number,
  work: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const release = onLimit(signal, ms, () => controller.abort());
  try {
    return await work(controller.signal);
  } finally {
    release();
  }
}

/** What `work` comes to, or `null` once `signal` aborts or `ms` are over; the work itself goes on unheard. */
export function within<T>(signal: AbortSignal, ms: number, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const release = onLimit(signal, ms, () => resolve(null));
    work.finally(release).then(resolve, reject);
  });
}

/** ms since a reading of `performance.now()`, to a tenth. */
export function since(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10;
}
