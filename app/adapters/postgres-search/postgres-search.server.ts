import type { Context } from "~/platform/db/context.server";
import {
  categoriesAbout,
  isLost,
  NO_COUNTS,
  understandQuery,
  type SearchAnswer,
  type SearchRequest,
  type ShelfSearch,
  type Suggestions,
  type SuggestRequest,
  type Understanding,
} from "~/modules/search/index.server";
import { indexDocuments, removeDocuments } from "./index-documents.server";
import { findDocuments } from "./query-documents.server";
import { suggestFrom, waysOn } from "./suggest.server";
import { vocabularyOf } from "./vocabulary.server";

/** The search port on the shop's own database, inside the caller's transaction: a shopper's to read, the worker's to write. */
export function postgresSearch(context: Context): ShelfSearch {
  return {
    index: (documents) => indexDocuments(context, documents),
    remove: (productIds) => removeDocuments(context, productIds),
    query: (request) => answer(context, request),
    suggest: (request: SuggestRequest): Promise<Suggestions> => suggestFrom(context, request),
    understand: (request) => understand(context, request),
    waysOn: (request) => waysOn(context, request),
    async health() {
      const [row] = await context.sql<{ documents: number }>`select count(*)::int as documents from search_document`;
      return { ok: row !== undefined, engine: "postgres", documents: row?.documents ?? 0 };
    },
  };
}

function understand(context: Context, { q, asTyped }: SearchRequest): Promise<Understanding> {
  return understandQuery(q, vocabularyOf(context), { asTyped });
}

async function answer(context: Context, request: SearchRequest): Promise<SearchAnswer> {
  const understood = await understand(context, request);
  const hits = isLost(understood) ? NOTHING : await findDocuments(context, understood, request);
  const answer = { ...hits, correction: hits.total > 0 ? understood.correction : null, browsing: understood.empty };
  return hits.total > 0 ? answer : { ...answer, nearCategories: await categoriesAbout(context, request.q) };
}

const NOTHING = { productIds: [], total: 0, capped: false, exactTotal: 0, facets: NO_COUNTS };
