import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import type { ListingCard } from "~/modules/shop/listing";

/** What the browser shows of one list: pages one after the other, the last being the address's own. */
interface Shown {
  first: number;
  pages: Map<number, readonly ListingCard[]>;
}

/** By the list's address without its page. Filled by effects, so only ever in a browser; a reload forgets it. */
const shown = new Map<string, Shown>();
const MOST_LISTS = 8;

/** Said by the link to the next page: the pages since this one stay. By links to a page of its own: that page begins anew. */
export interface ListState {
  firstPage: number;
}

/** Pages to keep before this one, in order; none where one of them is not known any more. */
function pagesBefore(address: string, firstPage: number, page: number): (readonly ListingCard[])[] {
  const known = shown.get(address);
  const pages = Array.from({ length: Math.max(0, page - firstPage) }, (_, place) => known?.pages.get(firstPage + place));
  return pages.includes(undefined) ? [] : (pages as (readonly ListingCard[])[]);
}

/** The cards of an address and, where its visitor asked for more and more, those before: also on the way back from a product. */
export function useCardsSoFar(address: string, page: number, cards: readonly ListingCard[]): { cards: readonly ListingCard[]; firstPage: number } {
  const state = useLocation().state as Partial<ListState> | null;
  const asked = state?.firstPage ?? shown.get(address)?.first ?? page;
  const before = pagesBefore(address, Math.min(asked, page), page);
  const firstPage = page - before.length;
  useEffect(() => {
    const kept = shown.get(address) ?? { first: firstPage, pages: new Map<number, readonly ListingCard[]>() };
    kept.first = firstPage;
    kept.pages.set(page, cards);
    // Again at the end: the list longest unseen goes first.
    shown.delete(address);
    shown.set(address, kept);
    const [oldest] = shown.keys();
    if (shown.size > MOST_LISTS && oldest !== undefined) shown.delete(oldest);
  }, [address, page, cards, firstPage]);
  const ids = new Set<string>();
  // Something may have moved from one page to the next in between.
  return { cards: [...before.flat(), ...cards].filter(({ productId }) => !ids.has(productId) && ids.add(productId)), firstPage };
}
