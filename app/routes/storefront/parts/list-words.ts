import { choicesOf } from "./list-query";
import type { ShopList } from "./load-list.server";
import type { PageWords } from "./page-words";

/** A list narrowed or sorted by a visitor is not another page for a search engine; its further pages are. */
export function listedWords({ query, page }: ShopList, words: PageWords): PageWords {
  const chosen = choicesOf(query).length > 0 || query.sort !== undefined;
  return {
    ...words,
    ...(page > 1 && { query: `page=${page}` }),
    ...(chosen && { unlisted: true }),
  };
}
