import type { Context } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import { noteMiss } from "./misses.server";
import type { OpenSearch, OutsideSearch, ReadApart, ShelfSearch } from "./engines";
import type { SearchAnswer, SearchRequest, Suggestions, SuggestRequest } from "./ports.server";

interface Engines {
  open: OpenSearch;
  outside: OutsideSearch | null;
  read: ReadApart;
}

let engines: Engines | null = null;

export function configureSearch(open: OpenSearch, outside: { engine: OutsideSearch | null; read: ReadApart } | null = null): void {
  engines = { open, outside: outside?.engine ?? null, read: outside?.read ?? (() => Promise.reject(new Error("no transaction apart is configured"))) };
}

function configured(): Engines {
  if (!engines) throw new Error("no search engine is configured: wiring does it");
  return engines;
}

/** PostgreSQL's search, in this transaction. */
export function searchEngine(context: Context): ShelfSearch {
  return configured().open(context);
}

/** PostgreSQL's answer, inside this transaction: for questions beside a page's main one. */
export function searchProducts(context: Context, request: Omit<SearchRequest, "locale">): Promise<SearchAnswer> {
  context.shows("search", "shelf");
  return searchEngine(context).query({ ...request, locale: context.locale });
}

/** PostgreSQL's completions of a half-typed text, inside this transaction. */
export function suggest(context: Context, request: Omit<SuggestRequest, "locale">): Promise<Suggestions> {
  return searchEngine(context).suggest({ ...request, locale: context.locale });
}

/** A question that has been put to the engine outside; the page's transaction gets the answer, from PostgreSQL where the engine had none. */
export type Asked<T> = (context: Context) => Promise<T>;

/** Reads what an address asks for; names in it may have to be looked up. */
type RequestOf<Request> = (context: Context) => Promise<Omit<Request, "locale">>;

/**
 * Product ids in order, for a page in this language. Call it before the page's transaction is open, the answer inside it. The caller shows
 * the products through the shop, which knows price, stock and visibility of this moment.
 */
export async function askProducts(locale: Locale, requestOf: RequestOf<SearchRequest>): Promise<Asked<SearchAnswer>> {
  const { outside, read } = configured();
  const put = outside && (await read(async (context) => understood(context, { ...(await requestOf(context)), locale })));
  const said = put && (await outside.query(put.request, put.understanding));
  return async (context) => {
    context.shows("search", "shelf");
    const request = { ...(await requestOf(context)), locale };
    // An engine that finds nothing may have lost its index.
    const answer = said && said.total > 0 ? said : await searchEngine(context).query(request);
    if (answer.total === 0) noteMiss(request, read);
    return answer;
  };
}

async function understood(context: Context, request: SearchRequest) {
  return { request, understanding: await searchEngine(context).understand(request) };
}

/** Completions of a half-typed text, asked like `askProducts`. */
export async function askSuggestions(request: SuggestRequest): Promise<Asked<Suggestions>> {
  const { outside, read } = configured();
  const ways = outside && (await read((context) => searchEngine(context).waysOn(request)));
  const productIds = ways && (await outside.productsFor(request, ways.most));
  return (context) => (ways && productIds && productIds.length > 0 ? Promise.resolve({ ...ways.suggestions, productIds }) : searchEngine(context).suggest(request));
}
