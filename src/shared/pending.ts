interface Waiting<T> {
  resolve: (value: T) => void;
  timer: ReturnType<typeof setTimeout>;
}

/** Requests over a message channel that wait for their answer, each with a time limit. */
export class PendingReplies<T> {
  private readonly waiting = new Map<number, Waiting<T>>();
  private lastId = 0;

  /**
   * Opens a request. `reply` resolves with the answer, or with `late` after `limitMs` without one.
   */
  open(limitMs: number, late: T): { id: number; reply: Promise<T> } {
    this.lastId += 1;
    const id = this.lastId;
    const reply = new Promise<T>((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        resolve(late);
      }, limitMs);
      this.waiting.set(id, { resolve, timer });
    });
    return { id, reply };
  }

  /** Answers the request `id`; `false` where none waits under it, as after its time limit. */
  settle(id: number, value: T): boolean {
    const waiting = this.waiting.get(id);
    if (waiting === undefined) return false;
    this.waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.resolve(value);
    return true;
  }

  /** Answers every open request. */
  settleAll(value: T): void {
    for (const id of [...this.waiting.keys()]) this.settle(id, value);
  }
}
