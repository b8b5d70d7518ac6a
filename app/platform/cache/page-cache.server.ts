import { LRUCache } from "lru-cache";
import { seconds } from "~/platform/time/durations";

/** What is kept must say how many bytes it takes, its encodings included. */
interface Weighed {
  readonly weight: number;
}

interface Kept<Page> {
  page: Page;
  tags: readonly string[];
}

/** A moment in the order of drops. */
export type Moment = number;

const LONGEST = seconds(60);
const MOST_BYTES = 96_000_000;
/** Drops are remembered longer than any page takes to render. */
const MOST_DROPS = 50_000;

/**
 * Finished pages by address, dropped by what they show. A page is kept only if nothing it shows was dropped since its rendering
 * began, and only while drops are heard (`hearing`): else a change could pass unnoticed.
 */
export class PageCache<Page extends Weighed> {
  #moment: Moment = 0;
  /** Nothing begun before it is kept. */
  #floor: Moment = 0;
  #hearing = false;
  readonly #drops: LRUCache<string, Moment>;
  readonly #byTag = new Map<string, Set<string>>();
  readonly #pages: LRUCache<string, Kept<Page>>;

  constructor({ maxBytes = MOST_BYTES, longest = LONGEST }: { maxBytes?: number; longest?: number } = {}) {
    this.#drops = new LRUCache({
      max: MOST_DROPS,
      dispose: (moment, _tag, reason) => {
        if (reason === "evict") this.#floor = Math.max(this.#floor, moment);
      },
    });
    this.#pages = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: maxBytes / 20,
      sizeCalculation: ({ page }, address) => page.weight + address.length,
      ttl: longest,
      dispose: (kept, address) => this.#untag(address, kept.tags),
    });
  }

  get(address: string): Page | undefined {
    return this.#pages.get(address)?.page;
  }

  /** To be taken before the first byte is read from the database. */
  begin(): Moment {
    return this.#moment;
  }

  /** Whether it was kept. */
  keep(address: string, page: Page, tags: Iterable<string>, began: Moment): boolean {
    const names = [...tags];
    if (!this.#hearing || began < this.#floor || names.length === 0) return false;
    if (names.some((tag) => (this.#drops.get(tag) ?? -1) > began)) return false;
    this.#pages.set(address, { page, tags: names });
    if (!this.#pages.has(address)) return false;
    for (const tag of names) {
      const addresses = this.#byTag.get(tag) ?? new Set();
      this.#byTag.set(tag, addresses.add(address));
    }
    return true;
  }

  /** What shows one of these is no longer true. */
  drop(tags: readonly string[]): void {
    this.#moment += 1;
    for (const tag of tags) {
      this.#drops.set(tag, this.#moment);
      for (const address of [...(this.#byTag.get(tag) ?? [])]) this.#pages.delete(address);
    }
  }

  /** Everything goes, what is being rendered now too. */
  dropAll(): void {
    this.#moment += 1;
    this.#floor = this.#moment;
    this.#pages.clear();
    this.#byTag.clear();
  }

  /** Whether drops are heard of. What may have been missed meanwhile is gone. */
  set hearing(hearing: boolean) {
    this.dropAll();
    this.#hearing = hearing;
  }

  get hearing(): boolean {
    return this.#hearing;
  }

  #untag(address: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const addresses = this.#byTag.get(tag);
      addresses?.delete(address);
      if (addresses?.size === 0) this.#byTag.delete(tag);
    }
  }
}
