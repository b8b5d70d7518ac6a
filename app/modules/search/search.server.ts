import type { Context } from "~/platform/db/context.server";
import type { SearchAnswer, SearchPort, SearchRequest, Suggestions, SuggestRequest } from "./ports.server";

/** Opens the engine for one transaction: PostgreSQL works inside it, another engine only falls back on it. */
export type OpenSearch = (context: Context) => SearchPort;

let open: OpenSearch | null = null;

export function configureSearch(opening: OpenSearch): void {
  open = opening;
}

export function searchEngine(context: Context): SearchPort {
  if (!open) throw new Error("no search engine is configured: wiring does it");
  return open(context);
}

/** Product ids in order. The caller shows them through the shop, which knows price, stock and visibility of this moment. */
export function searchProducts(context: Context, request: Omit<SearchRequest, "locale">): Promise<SearchAnswer> {
  context.shows("search", "shelf");
  return searchEngine(context).query({ ...request, locale: context.locale });
}

/** Completions of a half-typed text. */
export function suggest(context: Context, request: Omit<SuggestRequest, "locale">): Promise<Suggestions> {
  return searchEngine(context).suggest({ ...request, locale: context.locale });
}
