import { createAuthority } from './authority';
import { createMqttBroker } from './broker';
import type { ListenerContext, ListenerDefinition, RunningListener } from './listener';
import { listenerDefinitions } from './listeners';

export interface PracticeListener {
  /** Stable id in kebab-case, e.g. `self-signed`. */
  name: string;
  /** e.g. `wss://localhost:40123/mqtt`. */
  url: string;
  /** Rows of the failure catalogue that are the root cause; empty when healthy. */
  catalogue: readonly string[];
  /** Id of the finding that a diagnosis names as the first cause; `null` when a browser connects. */
  rootCause: string | null;
  /** What is wrong, for people, in the user's language. */
  title: string;
  /**
   * The certificate chain ends at the practice CA: diagnose it with that CA trusted, so that its fault shows
   * rather than the unknown CA.
   */
  trusted: boolean;
}

export interface PracticeBroker {
  listeners: readonly PracticeListener[];
  /** The certificate to trust; its key never leaves this process's memory. */
  caPem: string;
  /** Ends every listener and connection at once; may be called more than once. */
  close: () => Promise<void>;
}

/**
 * Starts one MQTT broker behind a healthy and many deliberately broken listeners, each on a free port of 127.0.0.1.
 * What this platform's TLS cannot play is left out.
 * @throws the system's error where a port cannot be opened; nothing stays behind then.
 */
export async function startPractice(): Promise<PracticeBroker> {
  const authority = await createAuthority();
  const broker = await createMqttBroker();
  const definitions = listenerDefinitions.filter(({ available }) => available?.() ?? true);
  const starts = await Promise.allSettled(
    definitions.map((definition) => startOne(definition, { authority, broker })),
  );
  const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= Promise.all(started.map(({ running }) => running.close())).then(() => broker.close());
    return closing;
  };

  const failed = starts.find((start) => start.status === 'rejected');
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  return { listeners: started.map(({ listener }) => listener), caPem: authority.caPem, close };
}

async function startOne(
  definition: ListenerDefinition,
  context: ListenerContext,
): Promise<{ listener: PracticeListener; running: RunningListener }> {
  const { name, catalogue, rootCause, title, trusted } = definition;
  const running = await definition.start(context);
  return { listener: { name, url: running.url, catalogue, rootCause, title: title(), trusted }, running };
}
