import { setImmediate } from 'node:timers/promises';

export interface Work<T> {
  run: (item: T) => Promise<void>;
  keyOf: (item: T) => string;
  /** It goes before others that wait. */
  isUrgent: (item: T) => boolean;
}

/** Runs work on one item after the other, with room for the editor between them; what waits is done once. */
export class LintScheduler<T> {
  private readonly waiting = new Map<string, T>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private working = false;

  /** @param delayMs How long `later` waits for further changes. */
  constructor(
    private readonly work: Work<T>,
    private readonly delayMs: number,
  ) {}

  now(item: T): void {
    this.cancel(item);
    this.waiting.set(this.work.keyOf(item), item);
    void this.workOff();
  }

  /** Begins when nothing has been said of the item for a while. */
  later(item: T): void {
    this.cancel(item);
    const timer = setTimeout(() => this.now(item), this.delayMs);
    this.timers.set(this.work.keyOf(item), timer);
  }

  cancel(item: T): void {
    const key = this.work.keyOf(item);
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.waiting.delete(key);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.waiting.clear();
  }

  private async workOff(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (let item = this.next(); item !== undefined; item = this.next()) {
      await this.work.run(item);
      if (this.waiting.size > 0) await setImmediate();
    }
    this.working = false;
  }

  private next(): T | undefined {
    const items = [...this.waiting.values()];
    const item = items.find(this.work.isUrgent) ?? items[0];
    if (item !== undefined) this.waiting.delete(this.work.keyOf(item));
    return item;
  }
}
