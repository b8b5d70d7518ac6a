import { Form } from "@remix-run/react";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button";
import { ChosenChips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { FacetButton } from "~/ui/facets";
import { ListBar, SortSelect } from "~/ui/list-bar";
import { useLocale, type NavItem } from "~/ui/locale";
import { Pagination } from "~/ui/pagination";
import { ProductGrid } from "~/ui/product-card";
import { GoodsCard } from "./goods-card";
import { ListFacets, type Narrowing } from "./list-facets";
import { choicesOf, LIST_NAMES, listFields, listHref, sortWord, type ListQuery } from "./list-query";
import type { ShopList } from "./load-list.server";

export interface ListViewProps {
  list: ShopList;
  path: string;
  fixed?: readonly Narrowing[];
  /** Replaces « 57 produits ». */
  count?: ReactNode;
  /** What stands in place of the cards when there are none and nothing was filtered. */
  empty?: ReactNode;
  /** Search orders by likeness first. */
  byLikeness?: boolean;
  own?: boolean;
}

/** Facets beside the list, chosen ones over it, pages under it. */
export function ListView({ list, path, fixed = [], count, empty, byLikeness, own }: ListViewProps) {
  const { t } = useTranslation("shop");
  const sheetId = useId();
  const { query, choices, total } = list;
  const chips = useChips(list, path, fixed);
  const active = choicesOf({
    ...query,
    ...Object.fromEntries(fixed.map((key) => [key, undefined])),
  });
  const sorts = [
    ...(byLikeness ? [{ value: "", label: t("sort.likeness") }] : []),
    ...(["new", "price-up", "price-down"] as const).map((sort) => ({
      value: sortWord(sort),
      label: t(`sort.${sort}`),
    })),
  ];
  const cleared: ListQuery = { q: query.q, sort: query.sort, page: 1 };
  if (total === 0 && active === 0) return <>{empty ?? <NothingYet />}</>;
  return (
    <div className="with-facets">
      <ListFacets {...{ path, query, choices, total, sheetId, fixed }} />
      <div>
        <ListBar count={count ?? <Counted count={total} />}>
          <FacetButton sheetId={sheetId} active={active} />
          <Form method="get" action={path} preventScrollReset>
            {listFields(query, ["sort"]).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <SortSelect name={LIST_NAMES.sort} options={sorts} defaultValue={query.sort ? sortWord(query.sort) : sorts[0]?.value} />
          </Form>
        </ListBar>
        {chips.length > 0 && (
          <div className="mb-6">
            <ChosenChips chips={chips} clearHref={chips.length > 1 ? listHref(path, cleared, {}) : undefined} />
          </div>
        )}
        {list.cards.length > 0 ? (
          <ProductGrid>
            {list.cards.map((card, index) => (
              <GoodsCard key={card.productId} card={card} first={index < 2} own={own} level={2} />
            ))}
          </ProductGrid>
        ) : (
          <EmptyState title={t("list.none")} line={t("list.noneLine")} acts={<ButtonLink href={listHref(path, cleared, {})}>{t("list.clear")}</ButtonLink>} />
        )}
        <Pagination page={list.page} pages={list.pages} hrefFor={(page) => listHref(path, query, { page })} />
      </div>
    </div>
  );
}

function Counted({ count }: { count: number }) {
  const { t } = useTranslation("shop");
  return <span className="num strong">{t("list.count", { count })}</span>;
}

function NothingYet() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  return <EmptyState title={t("list.nothingYet")} line={t("list.nothingYetLine")} acts={<ButtonLink href={`/${locale}/produits`}>{t("list.all")}</ButtonLink>} />;
}

function useChips({ query, choices }: ShopList, path: string, fixed: readonly Narrowing[]): NavItem[] {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const chips: NavItem[] = [];
  const chip = (label: string | undefined, without: Partial<ListQuery>) => label && chips.push({ label, href: listHref(path, query, without) });
  const named = (options: readonly { value: string; fr: string; ar: string }[], value: string | undefined) =>
    value && (options.find((option) => option.value === value)?.[locale] ?? value);
  if (!fixed.includes("family"))
    chip(named(choices.families, query.family), {
      family: undefined,
      category: undefined,
    });
  if (!fixed.includes("category")) chip(named(choices.categories, query.category), { category: undefined });
  if (!fixed.includes("province")) chip(named(choices.provinces, query.province), { province: undefined });
  chip(query.label && t(`label.${query.label}`), { label: undefined });
  if (query.priceFrom !== undefined && query.priceTo !== undefined)
    chip(t("list.between", { from: query.priceFrom, to: query.priceTo }), {
      priceFrom: undefined,
      priceTo: undefined,
    });
  else if (query.priceFrom !== undefined)
    chip(t("list.atLeast", { from: query.priceFrom }), {
      priceFrom: undefined,
    });
  else if (query.priceTo !== undefined) chip(t("list.atMost", { to: query.priceTo }), { priceTo: undefined });
  chip(query.inStock ? t("list.inStock") : undefined, { inStock: undefined });
  chip(query.womenLed ? t("list.womenLed") : undefined, {
    womenLed: undefined,
  });
  return chips;
}
