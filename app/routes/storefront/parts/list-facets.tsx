import { Form, useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";
import { useTranslation } from "react-i18next";
import { CheckboxRow } from "~/ui/fields/check-row";
import { FacetFrame, FacetSheet, RangeFacet } from "~/ui/facets";
import { useLocale } from "~/ui/locale";
import { FacetLinks } from "./facet-links";
import { LIST_NAMES, listFields, listHref, type ListQuery } from "./list-query";
import type { Choice, ListChoices } from "./load-list.server";

export type Narrowing = "family" | "category" | "province";

export interface ListFacetsProps {
  path: string;
  query: ListQuery;
  choices: ListChoices;
  total: number;
  sheetId: string;
  /** What the page is already about, and so is not asked. */
  fixed: readonly Narrowing[];
}

/** Families, places and labels are links; price and yes-or-no answers are fields of one GET form. */
export function ListFacets({ path, query, choices, total, sheetId, fixed }: ListFacetsProps) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const submit = useSubmit();
  const links = (key: Narrowing, options: readonly Choice[], reset: Partial<ListQuery> = {}) =>
    options.map((option) => ({
      label: option[locale],
      count: option.count,
      chosen: query[key] === option.value,
      href: listHref(path, query, {
        ...reset,
        [key]: query[key] === option.value ? undefined : option.value,
      }),
    }));
  const labels = choices.labels.map(({ value, count }) => ({
    label: t(`label.${value}`),
    count,
    chosen: query.label === value,
    href: listHref(path, query, {
      label: query.label === value ? undefined : value,
    }),
  }));
  const apply = (event: ChangeEvent<HTMLInputElement>) => {
    const wide = window.matchMedia("(width >= 1000px)").matches;
    if (wide && event.currentTarget.form) submit(event.currentTarget.form, { preventScrollReset: true });
  };
  return (
    <Form method="get" action={path} preventScrollReset>
      {listFields(query, ["inStock", "womenLed", "priceFrom", "priceTo"]).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FacetSheet sheetId={sheetId} results={total}>
        {!fixed.includes("family") && <FacetLinks title={t("list.family")} links={links("family", choices.families, { category: undefined })} />}
        {!fixed.includes("category") && <FacetLinks title={t("list.category")} links={links("category", choices.categories)} />}
        <RangeFacet
          key={`${query.priceFrom}-${query.priceTo}`}
          title={t("list.price")}
          names={[LIST_NAMES.priceFrom, LIST_NAMES.priceTo]}
          values={[query.priceFrom, query.priceTo]}
        />
        {!fixed.includes("province") && <FacetLinks title={t("list.province")} links={links("province", choices.provinces)} />}
        {labels.length > 0 && <FacetLinks title={t("list.label")} links={labels} />}
        <FacetFrame title={t("list.more")}>
          <CheckboxRow
            key={`stock-${query.inStock}`}
            name={LIST_NAMES.inStock}
            value="1"
            label={t("list.inStock")}
            end={choices.inStock}
            defaultChecked={query.inStock}
            onChange={apply}
          />
          {choices.womenLed !== undefined && (
            <CheckboxRow
              key={`femmes-${query.womenLed}`}
              name={LIST_NAMES.womenLed}
              value="1"
              label={t("list.womenLed")}
              end={choices.womenLed}
              defaultChecked={query.womenLed}
              onChange={apply}
            />
          )}
        </FacetFrame>
      </FacetSheet>
    </Form>
  );
}
