import { isText, listOf, nullOr, objectOf } from '../core/guards';
import { storableUrl } from './storableUrl';

/** A target that was diagnosed before, free of secrets. */
export interface RecentTarget {
  /** As `storableUrl` makes it. */
  url: string;
  pageOrigin: string | null;
}

/** The part of `vscode.Memento` that is needed. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const storageKey = 'recentTargets';
const maxRecent = 10;
const isStored = listOf(objectOf({ url: isText, pageOrigin: nullOr(isText) }), 100);

/** The targets of the last runs, newest first. */
export class RecentTargets {
  constructor(private readonly memory: Memory) {}

  /** What an older version stored in another shape counts as nothing. */
  all(): RecentTarget[] {
    const stored = this.memory.get(storageKey);
    return isStored(stored) ? stored : [];
  }

  /** The page's origin that was given with this URL the last time. */
  pageOriginOf(url: string): string | null {
    const wanted = storableUrl(url);
    return this.all().find((recent) => recent.url === wanted)?.pageOrigin ?? null;
  }

  async remember(url: string, pageOrigin: string | null): Promise<void> {
    const added = { url: storableUrl(url), pageOrigin };
    const others = this.all().filter((recent) => recent.url !== added.url);
    await this.memory.update(storageKey, [added, ...others].slice(0, maxRecent));
  }
}
