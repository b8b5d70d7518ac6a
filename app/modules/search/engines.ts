import type { Context } from "~/platform/db/context.server";
import type { SearchAnswer, SearchPort, SearchRequest, SuggestRequest, WaysOn } from "./ports.server";
import type { Understanding } from "./understand-query.server";

/** PostgreSQL's search in one transaction. It alone has the catalogue's vocabulary, by which every engine's questions are read. */
export interface ShelfSearch extends SearchPort {
  understand(request: SearchRequest): Promise<Understanding>;
  /** Null when there is nothing to complete. */
  waysOn(request: SuggestRequest): Promise<WaysOn | null>;
}

/** An engine over the network, asked outside of any transaction what was understood inside one. Null: it has no answer worth having. */
export interface OutsideSearch {
  query(request: SearchRequest, understood: Understanding): Promise<SearchAnswer | null>;
  productsFor(request: SuggestRequest, limit: number): Promise<string[] | null>;
}

/** Opens PostgreSQL's search for one transaction: a shopper's to read, the worker's to write. */
export type OpenSearch = (context: Context) => ShelfSearch;

/** Runs a short transaction of its own as a shopper. */
export type ReadApart = <T>(work: (context: Context) => Promise<T>) => Promise<T>;
