import { randomBytes } from "node:crypto";
import { meilisearchIndex } from "~/adapters/meilisearch/meilisearch-index.server";
import { meilisearchSearch } from "~/adapters/meilisearch/meilisearch-search.server";
import { postgresSearch } from "~/adapters/postgres-search/postgres-search.server";
import type { EngineTask, SearchAnswer, SearchDocument, SearchRequest, Suggestions, SuggestRequest } from "~/modules/search/index.server";
import type { Answer } from "~/modules/search/judge";
import { SYSTEM_ACTOR, type Context } from "~/platform/db/context.server";
import { openDatabase } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import type { TestDatabase } from "../../support/database";
import { documentOf, type ShelfProduct } from "./shelf";

/** A shop with these products, asked as a shopper asks. Products are named by the ids of their table. */
export interface TestShop {
  ask(q: string, locale?: "fr" | "ar", perPage?: number): Promise<Answer>;
  query(request: Omit<SearchRequest, "locale"> & { locale?: "fr" | "ar" }): Promise<SearchAnswer & { ids: string[] }>;
  suggest(request: SuggestRequest): Promise<Suggestions>;
  index(documents: SearchDocument[]): Promise<void>;
  remove(productIds: string[]): Promise<void>;
  asShopper<T>(work: (context: Context) => Promise<T>): Promise<T>;
  asWorker<T>(work: (context: Context) => Promise<T>): Promise<T>;
  productId(id: string): string;
  close(): Promise<void>;
}

export type OpenShop = (database: TestDatabase, products: readonly ShelfProduct[]) => Promise<TestShop>;

/** What differs between the engines. PostgreSQL's own index is kept either way: it has the vocabulary. */
interface Engine {
  query(shop: Pick<TestShop, "asShopper">, request: SearchRequest): Promise<SearchAnswer>;
  suggest(shop: Pick<TestShop, "asShopper">, request: SuggestRequest): Promise<Suggestions>;
  index(documents: SearchDocument[]): Promise<void>;
  remove(productIds: string[]): Promise<void>;
  close(): Promise<void>;
}

const nothing = () => Promise.resolve();
const onPostgres: Engine = {
  query: ({ asShopper }, request) => asShopper((context) => postgresSearch(context).query(request)),
  suggest: ({ asShopper }, request) => asShopper((context) => postgresSearch(context).suggest(request)),
  index: nothing,
  remove: nothing,
  close: nothing,
};

/** Every engine there is: PostgreSQL always, a Meilisearch server when MEILISEARCH_HOST names one. */
export const ENGINES: [name: string, open: OpenShop][] = [
  ["PostgreSQL", (database, products) => openShop(database, products, onPostgres)],
  ...(process.env.MEILISEARCH_HOST ? [["Meilisearch", openMeilisearchShop] as [string, OpenShop]] : []),
];

async function openMeilisearchShop(database: TestDatabase, products: readonly ShelfProduct[]): Promise<TestShop> {
  const apiKey = process.env.MEILISEARCH_API_KEY ?? null;
  const server = { host: process.env.MEILISEARCH_HOST ?? "", prefix: `test_${randomBytes(5).toString("hex")}_` };
  const outside = meilisearchIndex({ ...server, apiKey });
  const search = meilisearchSearch({ ...server, key: () => Promise.resolve(apiKey), patience: 5_000 });
  const done = async (tasks: EngineTask[]) => {
    for (const task of await outside.settled(tasks)) if (task.status !== "succeeded") throw new Error(`${task.kind} on ${task.index}: ${task.error ?? task.status}`);
  };
  await done(await outside.prepareNext());
  await done(await outside.swap());
  if (!(await outside.fit())) throw new Error("the server does not say what it was told");
  return openShop(database, products, {
    async query({ asShopper }, request) {
      const understood = await asShopper((context) => postgresSearch(context).understand(request));
      const answer = await search.query(request, understood);
      if (!answer) throw new Error("Meilisearch did not answer");
      return answer;
    },
    async suggest({ asShopper }, request) {
      const ways = await asShopper((context) => postgresSearch(context).waysOn(request));
      if (!ways) return { terms: [], categorySlugs: [], cooperativeIds: [], productIds: [] };
      const productIds = await search.productsFor(request, ways.most);
      if (!productIds) throw new Error("Meilisearch did not answer");
      return { ...ways.suggestions, productIds };
    },
    index: async (documents) => done(await outside.put(documents)),
    remove: async (productIds) => done(await outside.remove(productIds)),
    async close() {
      await outside.swap();
      await done(await outside.dropNext());
    },
  });
}

async function openShop(database: TestDatabase, products: readonly ShelfProduct[], engine: Engine): Promise<TestShop> {
  const login = openDatabase(database.url, { max: 2 });
  const owner = openDatabase(database.ownerUrl, { max: 2 });
  const documents = products.map((product) => ({ id: product.id, document: documentOf(product) }));
  const publicIds = new Map(documents.map(({ id, document }) => [document.productId, id]));
  const asShopper: TestShop["asShopper"] = (work) => withContext(login, { role: "shopper", actor: SYSTEM_ACTOR, locale: "fr" }, work);
  const asWorker: TestShop["asWorker"] = (work) => withContext(owner, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, work);
  const index: TestShop["index"] = async (changed) => {
    await asWorker((context) => postgresSearch(context).index(changed));
    await engine.index(changed);
  };
  await index(documents.map(({ document }) => document));
  const query: TestShop["query"] = async ({ locale = "fr", ...request }) => {
    const answer = await engine.query({ asShopper }, { ...request, locale });
    return { ...answer, ids: answer.productIds.map((id) => publicIds.get(id) ?? id) };
  };
  return {
    query,
    asShopper,
    asWorker,
    index,
    suggest: (request) => engine.suggest({ asShopper }, request),
    async remove(productIds) {
      await asWorker((context) => postgresSearch(context).remove(productIds));
      await engine.remove(productIds);
    },
    async ask(q, locale = "fr", perPage = 24) {
      try {
        return { ids: (await query({ q, locale, perPage })).ids };
      } catch (error) {
        return { error: String(error) };
      }
    },
    productId: (id) => documents.find((known) => known.id === id)?.document.productId ?? id,
    async close() {
      await engine.close();
      // The next engine begins with an empty shop.
      await asWorker((context) => postgresSearch(context).remove(documents.map(({ document }) => document.productId)));
      await login.close();
      await owner.close();
    },
  };
}
