import { Form } from "@remix-run/react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/i18n";
import { ChosenChips } from "~/ui/chips";
import { FacetButton } from "~/ui/facets";
import { ListBar, SortSelect } from "~/ui/list-bar";
import { useLocale } from "~/ui/locale";
import { Pagination } from "~/ui/pagination";
import { ProductGrid } from "~/ui/product-card";
import { useCardsSoFar, type ListState } from "./cards-so-far";
import { GoodsCard } from "./goods-card";
import { useChoiceChips } from "./list-chips";
import { ListEmpty } from "./list-empty";
import { ListFacets } from "./list-facets";
import { ListMore } from "./list-more";
import { LIST_NAMES, listFields, listHref, sortWord, withoutChoices, type ListChoice } from "./list-query";
import type { ShopList } from "./load-list.server";

export interface ListViewProps {
  list: ShopList;
  path: string;
  /** What the page is about, and so is neither asked nor taken back. */
  fixed?: readonly ListChoice[];
  /** What stands in place of the cards when there are none; else the ways on that every list has. */
  empty?: ReactNode;
  /** Search orders by likeness first. */
  byLikeness?: boolean;
  /** On a cooperative's own page. */
  own?: boolean;
}

/** Facets beside the list, chosen ones over it, the rest of it under it. */
export function ListView({ list, path, fixed = [], empty, byLikeness, own }: ListViewProps) {
  const { t } = useTranslation("shop");
  const { t: say } = useTranslation("search");
  const locale = useLocale();
  const sheetId = useId();
  const { query, choices, total, capped } = list;
  const chips = useChoiceChips(path, query, choices, fixed);
  const address = listHref(path, query, {});
  const { cards, firstPage } = useCardsSoFar(address, list.page, list.cards);
  const [gridRef, more] = useFocusOnNews(cards.length);
  const [countRef, leave] = useFocusWhenGone(chips.length);
  const sorts = [
    ...(byLikeness ? [{ value: "", label: t("sort.likeness") }] : []),
    ...(["new", "price-up", "price-down"] as const).map((sort) => ({ value: sortWord(sort), label: t(`sort.${sort}`) })),
    { value: sortWord("rating"), label: say("bestRated") },
  ];
  const number = formatNumber(total, locale);
  const written = capped ? `${number}+` : number;
  const nothing = empty ?? <ListEmpty list={list} path={path} chips={chips} />;
  if (total === 0 && chips.length === 0) return nothing;
  const found = capped ? say("foundMore", { count: total, number }) : say("found", { count: total, number });
  return (
    <div className="with-facets">
      <ListFacets {...{ path, query, choices, total, sheetId, fixed }} />
      <div>
        <ListBar ref={countRef} count={<span className="num strong">{found}</span>}>
          <FacetButton sheetId={sheetId} active={chips.length} />
          <Form method="get" action={path} preventScrollReset>
            {listFields(query, ["sort"]).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <SortSelect name={LIST_NAMES.sort} options={sorts} defaultValue={query.sort ? sortWord(query.sort) : sorts[0]?.value} />
          </Form>
        </ListBar>
        {chips.length > 0 && (
          <div className="mb-6">
            <ChosenChips chips={chips} clearHref={chips.length > 1 ? listHref(path, withoutChoices(query), {}) : undefined} onLeave={leave} />
          </div>
        )}
        {cards.length > 0 ? (
          <div ref={gridRef}>
            <ProductGrid>
              {cards.map((card, index) => (
                <GoodsCard key={card.productId} card={card} first={index < 2} own={own} level={2} />
              ))}
            </ProductGrid>
          </div>
        ) : (
          nothing
        )}
        {list.page < list.pages && cards.length > 0 && (
          <ListMore href={listHref(path, query, { page: list.page + 1 })} firstPage={firstPage} shown={cards.length} total={written} onMore={more} />
        )}
        <Pagination page={list.page} pages={list.pages} hrefFor={(page) => listHref(path, query, { page })} stateFor={(page): ListState => ({ firstPage: page })} />
      </div>
    </div>
  );
}

/** After « more » the focus goes to the first card that is new. */
function useFocusOnNews(count: number) {
  const ref = useRef<HTMLDivElement>(null);
  const asked = useRef<number | null>(null);
  useEffect(() => {
    if (asked.current === null || count <= asked.current) return;
    ref.current?.querySelectorAll<HTMLElement>(".card-name a")[asked.current]?.focus({ preventScroll: true });
    asked.current = null;
  }, [count]);
  const more = () => {
    asked.current = count;
  };
  return [ref, more] as const;
}

/** A chip that is pressed is gone a moment later: the focus goes to the count beside it, not to the top of the page. */
function useFocusWhenGone(count: number) {
  const ref = useRef<HTMLSpanElement>(null);
  const leaving = useRef(false);
  useEffect(() => {
    if (leaving.current) ref.current?.focus({ preventScroll: true });
    leaving.current = false;
  }, [count]);
  const leave = () => {
    leaving.current = true;
  };
  return [ref, leave] as const;
}
