import { choicesOf } from "./list-query";
import type { ShopList } from "./load-list.server";
import type { PageWords } from "./page-words";

/** A list narrowed or sorted by a visitor is not another page for a search engine; its further pages are, as far as they go. */
export function listedWords({ query, page, pages }: ShopList, words: PageWords): PageWords {
  const chosen = choicesOf(query).length > 0 || query.sort !== undefined || page > pages;
  return {
    ...words,
    ...(page > 1 && { query: `page=${page}` }),
    ...(chosen && { unlisted: true }),
  };
}
