const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const guarded = new Set<() => void>();

/**
 * Runs `cleanUp`, which must be synchronous, should this process end before the returned function is called.
 * The last one asked for runs first. A signal that somebody else listens to is left to them: they end the run in order.
 */
export function guardExit(cleanUp: () => void): () => void {
  if (guarded.size === 0) listen();
  guarded.add(cleanUp);
  return () => {
    guarded.delete(cleanUp);
    if (guarded.size === 0) unlisten();
  };
}

function listen(): void {
  process.on('exit', cleanUpAll);
  for (const signal of endingSignals) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', cleanUpAll);
  for (const signal of endingSignals) process.off(signal, onSignal);
}

function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  cleanUpAll();
  unlisten();
  process.kill(process.pid, signal);
}

function cleanUpAll(): void {
  for (const cleanUp of [...guarded].reverse()) cleanUp();
  guarded.clear();
}
