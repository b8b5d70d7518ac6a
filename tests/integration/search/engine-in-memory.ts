import type { EngineTask, OutsideIndex, SearchDocument } from "~/modules/search/index.server";
import { stampOf, documentWords } from "~/modules/search/index.server";

type Held = Map<string, string>;

/** An engine whose tasks are done at once, unless it is told to lose them, to fail or to be gone. */
export class EngineInMemory implements OutsideIndex {
  live: Held | null = null;
  next: Held | null = null;
  /** What becomes of the next tasks. */
  fate: "done" | "dropped" | "failed" = "done";
  /** Calls that still get through; then the server is gone. */
  calls = Number.POSITIVE_INFINITY;
  /** Runs while the new index is being filled. */
  meanwhile: (() => Promise<void>) | null = null;
  private uid = 0;
  private readonly statuses = new Map<number, "succeeded" | "failed" | "unknown">();

  private task(kind: string, work: () => void): EngineTask {
    if (this.calls <= 0) throw new Error("connect ECONNREFUSED");
    this.calls -= 1;
    this.uid += 1;
    if (this.fate === "done") work();
    this.statuses.set(this.uid, { done: "succeeded", dropped: "unknown", failed: "failed" }[this.fate] as "succeeded");
    return { uid: this.uid, index: "products", kind };
  }

  fit() {
    return Promise.resolve(this.live !== null);
  }
  async put(documents: readonly SearchDocument[], into: "live" | "next" = "live") {
    const tasks = [this.task("put", () => documents.forEach((document) => this[into]?.set(document.productId, stampOf(document, documentWords(document)))))];
    if (into === "next") await this.meanwhile?.();
    return tasks;
  }
  remove(productIds: readonly string[]) {
    return Promise.resolve(productIds.length === 0 ? [] : [this.task("remove", () => productIds.forEach((id) => this.live?.delete(id)))]);
  }
  settled(tasks: readonly EngineTask[]) {
    return Promise.resolve(tasks.map((task) => ({ ...task, status: this.statuses.get(task.uid) ?? ("unknown" as const), error: null })));
  }
  prepareNext() {
    return Promise.resolve([this.task("make", () => (this.next = new Map()))]);
  }
  swap() {
    return Promise.resolve([this.task("swap", () => ([this.live, this.next] = [this.next, this.live ?? new Map<string, string>()]))]);
  }
  dropNext() {
    return Promise.resolve([this.task("drop", () => (this.next = null))]);
  }
  documents() {
    return Promise.resolve([this.live?.size ?? 0]);
  }
  async *held() {
    yield await Promise.resolve({ locale: "fr" as const, documents: [...(this.live ?? [])].map(([id, stamp]) => ({ id, stamp })) });
  }
  makeSearchKey() {
    return Promise.resolve("a-search-key");
  }
  version() {
    return Promise.resolve("in memory");
  }
}
