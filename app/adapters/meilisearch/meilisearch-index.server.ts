import { setTimeout as pause } from "node:timers/promises";
import { Meilisearch, MeilisearchApiError, type EnqueuedTask } from "meilisearch";
import { z } from "zod";
import type { EngineTask, OutsideIndex, SearchDocument, SettledTask } from "~/modules/search/index.server";
import { engineDocuments } from "./engine-document";
import { indexNames, LOCALES } from "./index-names";
import { sameSettings, settingsOf } from "./settings";

const KEY_NAME = "search of a shop";
/** A task may wait behind others; a rebuild of a large shop takes minutes. */
const LONGEST_TASK = 15 * 60_000;
const HELD_AT_ONCE = 2_000;

const stamped = z.array(z.object({ id: z.string(), stamp: z.string() }));

/** The same server as the worker writes it, with the key that may. Every write is a task; nothing is done before `settled` says so. */
export function meilisearchIndex({ host, prefix, apiKey }: { host: string; prefix: string; apiKey: string | null }): OutsideIndex {
  const client = new Meilisearch({ host, ...(apiKey ? { apiKey } : {}) });
  const names = indexNames(prefix);
  const took = (index: string, kind: string, { taskUid }: EnqueuedTask): EngineTask => ({ uid: taskUid, index, kind });
  const each = (work: (locale: (typeof LOCALES)[number]) => Promise<EngineTask[]>) => Promise.all(LOCALES.map(work)).then((tasks) => tasks.flat());

  return {
    async put(documents: readonly SearchDocument[], into = "live") {
      if (documents.length === 0) return [];
      const made = documents.map(engineDocuments);
      return each(async (locale) => {
        const index = names[into][locale];
        return [
          took(
            index,
            "put",
            await client.index(index).addDocuments(
              made.map((document) => document[locale]),
              { primaryKey: "id" },
            ),
          ),
        ];
      });
    },

    async remove(productIds) {
      if (productIds.length === 0) return [];
      return each(async (locale) => [took(names.live[locale], "remove", await client.index(names.live[locale]).deleteDocuments([...productIds]))]);
    },

    settled: (tasks) => Promise.all(tasks.map((task) => settle(client, task))),

    async fit() {
      const indexes = await Promise.all(LOCALES.map((locale) => missingAsNull(client.index(names.live[locale]).getSettings())));
      return indexes.every((settings, place) => settings !== null && sameSettings(settingsOf(LOCALES[place] ?? "fr"), settings));
    },

    async prepareNext() {
      return each(async (locale) => {
        const index = names.next[locale];
        // What an earlier rebuild left behind goes first. There may be nothing: how this task ends is of no interest.
        await client.deleteIndex(index);
        const made = took(index, "make", await client.createIndex(index, { primaryKey: "id" }));
        const told = took(index, "settings", await client.index(index).updateSettings(settingsOf(locale)));
        return [made, told];
      });
    },

    async swap() {
      // Both sides of a swap have to be there: a first rebuild makes an empty one to swap with.
      const missing = [];
      for (const locale of LOCALES) if ((await missingAsNull(client.getRawIndex(names.live[locale]))) === null) missing.push(names.live[locale]);
      const made = await Promise.all(missing.map(async (index) => took(index, "make", await client.createIndex(index, { primaryKey: "id" }))));
      const swapped = await client.swapIndexes(LOCALES.map((locale) => ({ indexes: [names.live[locale], names.next[locale]], rename: false })));
      return [...made, took(names.pattern, "swap", swapped)];
    },

    async dropNext() {
      return each(async (locale) => [took(names.next[locale], "drop", await client.deleteIndex(names.next[locale]))]);
    },

    async documents() {
      const counted = await Promise.all(LOCALES.map((locale) => missingAsNull(client.index(names.live[locale]).getStats())));
      return counted.map((stats) => stats?.numberOfDocuments ?? 0);
    },

    async *held() {
      for (const locale of LOCALES) {
        for (let offset = 0; ; offset += HELD_AT_ONCE) {
          const page = await missingAsNull(client.index(names.live[locale]).getDocuments({ fields: ["id", "stamp"], limit: HELD_AT_ONCE, offset }));
          const documents = stamped.parse(page?.results ?? []);
          yield { locale, documents };
          if (documents.length < HELD_AT_ONCE) break;
        }
      }
    },

    async makeSearchKey() {
      try {
        const { results } = await client.getKeys({ limit: 100 });
        const known = results.find((key) => key.name === KEY_NAME && key.indexes.join() === names.pattern && key.actions.join() === "search");
        return (
          known ?? (await client.createKey({ name: KEY_NAME, description: "May search one shop's products", actions: ["search"], indexes: [names.pattern], expiresAt: null }))
        ).key;
      } catch (error) {
        // A server without a master key has no keys and needs none; a key that may not make keys is for MEILISEARCH_SEARCH_KEY.
        if (error instanceof MeilisearchApiError) return null;
        throw error;
      }
    },

    async version() {
      return (await client.getVersion()).pkgVersion;
    },
  };
}

/** Asks until the task has ended. A failed task does not throw, and one that was deleted is unknown: the status is all there is. */
async function settle(client: Meilisearch, task: EngineTask): Promise<SettledTask> {
  const until = Date.now() + LONGEST_TASK;
  for (let wait = 20; Date.now() < until; wait = Math.min(wait * 2, 1_000)) {
    const seen = await missingAsNull(client.tasks.getTask(task.uid));
    if (seen === null) return { ...task, status: "unknown", error: "the server does not know the task" };
    if (seen.status === "succeeded" || seen.status === "failed" || seen.status === "canceled") return { ...task, status: seen.status, error: seen.error?.message ?? null };
    await pause(wait);
  }
  return { ...task, status: "unknown", error: "the task did not end" };
}

async function missingAsNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return null;
    throw error;
  }
}
