import type { PageMqtt } from '../../core/evidence';

const maxEvents = 50;
const maxDetailLength = 200;

/** mqtt.js' events in order, bounded. */
export class EventLog {
  readonly events: PageMqtt['events'] = [];
  private readonly start = performance.now();

  /** ms since the log was begun. */
  elapsed(): number {
    return performance.now() - this.start;
  }

  add(name: string, detail = ''): void {
    if (this.events.length >= maxEvents) return;
    this.events.push({ at: this.elapsed(), name, detail: detail.slice(0, maxDetailLength) });
  }
}
