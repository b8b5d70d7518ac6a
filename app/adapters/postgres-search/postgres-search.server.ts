import type { Context } from "~/platform/db/context.server";
import { understandQuery, type SearchAnswer, type SearchPort, type SearchRequest, type Suggestions, type SuggestRequest } from "~/modules/search/index.server";
import { indexDocuments, removeDocuments } from "./index-documents.server";
import { findDocuments } from "./query-documents.server";
import { suggestFrom } from "./suggest.server";
import { vocabularyOf } from "./vocabulary.server";

/** The search port on the shop's own database, inside the caller's transaction: a shopper's to read, the worker's to write. */
export function postgresSearch(context: Context): SearchPort {
  return {
    index: (documents) => indexDocuments(context, documents),
    remove: (productIds) => removeDocuments(context, productIds),
    query: (request) => answer(context, request),
    suggest: (request: SuggestRequest): Promise<Suggestions> => suggestFrom(context, request),
    async health() {
      const [row] = await context.sql<{ documents: number }>`select count(*)::int as documents from search_document`;
      return { ok: row !== undefined, engine: "postgres", documents: row?.documents ?? 0 };
    },
  };
}

async function answer(context: Context, request: SearchRequest): Promise<SearchAnswer> {
  const understood = await understandQuery(request.q, vocabularyOf(context), { asTyped: request.asTyped });
  const nothingKnown = understood.concepts.length === 0 && understood.wishes.length === 0 && !understood.empty;
  if (nothingKnown) return { productIds: [], total: 0, capped: false, exactTotal: 0, correction: null, browsing: false };
  const hits = await findDocuments(context, understood, request);
  return { ...hits, correction: hits.total > 0 ? understood.correction : null, browsing: understood.empty };
}
