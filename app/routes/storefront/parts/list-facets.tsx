import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FacetSheet, RangeFacet } from "~/ui/facets";
import { useLocale } from "~/ui/locale";
import { FacetLinks, type FacetLink } from "./facet-links";
import type { Choice, ListChoices } from "./list-choices.server";
import { LIST_NAMES, listFields, listHref, without, type ListChoice, type ListQuery } from "./list-query";

export interface ListFacetsProps {
  path: string;
  query: ListQuery;
  choices: ListChoices;
  total: number;
  sheetId: string;
  /** What the page is already about, and so is not asked. */
  fixed: readonly ListChoice[];
}

type OneOfSeveral = Exclude<ListChoice, "price">;

/** Each answer is a link; a price range is typed in a GET form. */
export function ListFacets({ path, query, choices, total, sheetId, fixed }: ListFacetsProps) {
  const { t } = useTranslation("shop");
  const { t: say } = useTranslation("search");
  const locale = useLocale();
  const link = (key: OneOfSeveral, value: string | number | true, label: string, count: number | undefined): FacetLink => {
    const chosen = query[key] === value;
    // Another answer begins without what lay inside the last one: a family without the other's category.
    const change = { ...without(query, key), ...(!chosen && { [key]: value }) };
    return { value: `${key} ${String(value)}`, label, chosen, href: listHref(path, query, change), ...(count !== undefined && { count }) };
  };
  const named = (key: OneOfSeveral, options: readonly Choice[]) => (fixed.includes(key) ? [] : options.map((option) => link(key, option.value, option[locale], option.count)));
  const asked = (key: "inStock" | "womenLed", count: number | undefined) => (fixed.includes(key) || (count === 0 && !query[key]) ? [] : [link(key, true, t(`list.${key}`), count)]);
  const { prices } = choices;
  return (
    <FacetSheet sheetId={sheetId} results={total}>
      <FacetLinks title={t("list.family")} links={named("family", choices.families)} />
      <FacetLinks title={t("list.category")} links={named("category", choices.categories)} />
      <Form method="get" action={path} preventScrollReset>
        {listFields(query, ["priceFrom", "priceTo"]).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <RangeFacet
          title={t("list.price")}
          names={[LIST_NAMES.priceFrom, LIST_NAMES.priceTo]}
          values={[query.priceFrom, query.priceTo]}
          among={prices ? [prices.lowest, prices.highest] : undefined}
        />
      </Form>
      <FacetLinks title={t("list.province")} links={named("province", choices.provinces)} />
      <FacetLinks title={say("commune")} links={named("commune", choices.communes)} />
      <FacetLinks title={say("cooperative")} links={named("cooperative", choices.cooperatives)} />
      <FacetLinks title={t("list.label")} links={choices.labels.map(({ value, count }) => link("label", value, t(`label.${value}`), count))} />
      <FacetLinks
        title={say("rating")}
        links={choices.ratings
          .filter(({ stars, count }) => count > 0 || query.rating === stars)
          .map(({ stars, count }) => link("rating", stars, say("starsOrMore", { count: stars }), count))}
      />
      <FacetLinks title={say("more")} links={[...asked("inStock", choices.inStock), ...asked("womenLed", choices.womenLed)]} />
    </FacetSheet>
  );
}
