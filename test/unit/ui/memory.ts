import type { Memory } from '../../../src/ui/recentTargets';

/** A `vscode.Memento` that keeps JSON, as the real one does. */
export class FakeMemory implements Memory {
  readonly stored = new Map<string, string>();

  get(key: string): unknown {
    const text = this.stored.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  update(key: string, value: unknown): Promise<void> {
    this.stored.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}
