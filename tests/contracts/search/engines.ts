import { postgresSearch } from "~/adapters/postgres-search/postgres-search.server";
import type { SearchAnswer, SearchRequest } from "~/modules/search/index.server";
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
  asShopper<T>(work: (context: Context) => Promise<T>): Promise<T>;
  asWorker<T>(work: (context: Context) => Promise<T>): Promise<T>;
  productId(id: string): string;
  close(): Promise<void>;
}

export async function postgresShop(database: TestDatabase, products: readonly ShelfProduct[]): Promise<TestShop> {
  const login = openDatabase(database.url, { max: 2 });
  const owner = openDatabase(database.ownerUrl, { max: 2 });
  const documents = products.map((product) => ({ id: product.id, document: documentOf(product) }));
  const publicIds = new Map(documents.map(({ id, document }) => [document.productId, id]));
  const asShopper: TestShop["asShopper"] = (work) => withContext(login, { role: "shopper", actor: SYSTEM_ACTOR, locale: "fr" }, work);
  const asWorker: TestShop["asWorker"] = (work) => withContext(owner, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, work);
  await asWorker((context) => postgresSearch(context).index(documents.map(({ document }) => document)));
  const query: TestShop["query"] = async ({ locale = "fr", ...request }) => {
    const answer = await asShopper((context) => postgresSearch(context).query({ ...request, locale }));
    return { ...answer, ids: answer.productIds.map((id) => publicIds.get(id) ?? id) };
  };
  return {
    query,
    asShopper,
    asWorker,
    async ask(q, locale = "fr", perPage = 24) {
      try {
        return { ids: (await query({ q, locale, perPage })).ids };
      } catch (error) {
        return { error: String(error) };
      }
    },
    productId: (id) => documents.find((known) => known.id === id)?.document.productId ?? id,
    async close() {
      await login.close();
      await owner.close();
    },
  };
}
