import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/i18n";
import { useLocale } from "~/ui/locale";
import { choicesOf, listHref, without, type ListChoice, type ListQuery } from "./list-query";
import type { ListChoices } from "./list-choices.server";

export interface ChoiceChip {
  choice: ListChoice;
  label: string;
  /** The list without it. */
  href: string;
}

/** What narrows the list, in words. */
export function useChoiceChips(path: string, query: ListQuery, choices: ListChoices, fixed: readonly ListChoice[]): ChoiceChip[] {
  const { t } = useTranslation("shop");
  const { t: say } = useTranslation("search");
  const locale = useLocale();
  const named = (options: readonly { value: string; fr: string; ar: string }[], value = "") => options.find((option) => option.value === value)?.[locale] ?? value;
  const dirhams = (amount: number | undefined) => formatNumber(amount ?? 0, locale);
  const words: Record<ListChoice, () => string> = {
    family: () => named(choices.families, query.family),
    category: () => named(choices.categories, query.category),
    province: () => named(choices.provinces, query.province),
    commune: () => named(choices.communes, query.commune),
    cooperative: () => named(choices.cooperatives, query.cooperative),
    label: () => t(`label.${query.label ?? ""}`),
    rating: () => say("starsOrMore", { count: query.rating }),
    price: () => {
      const [from, to] = [dirhams(query.priceFrom), dirhams(query.priceTo)];
      if (query.priceTo === undefined) return t("list.atLeast", { from });
      return query.priceFrom === undefined ? t("list.atMost", { to }) : t("list.between", { from, to });
    },
    inStock: () => t("list.inStock"),
    womenLed: () => t("list.womenLed"),
  };
  return choicesOf(query, fixed).map((choice) => ({ choice, label: words[choice](), href: listHref(path, without(query, choice), {}) }));
}
