import { useTranslation } from "react-i18next";
import { unitPrice } from "~/modules/pricing/unit-price";
import type { Centimes } from "~/platform/money/money";
import { useLocale } from "~/ui/locale";
import { type PriceProps } from "~/ui/price";
import { contentText } from "./content-text";

interface Priced {
  priceCentimes: Centimes;
  netContent: number;
  unit: string;
}

/** A price is never said without what a kilogram or a litre comes to. */
export function usePrice() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  return ({ priceCentimes, netContent, unit }: Priced): Pick<PriceProps, "amount" | "unit" | "detail"> => {
    const per = unitPrice(priceCentimes, netContent, unit);
    return {
      amount: priceCentimes,
      ...(per && { unit: { amount: per.amount, per: t(`per.${per.per}`) } }),
      detail: contentText(netContent, unit, t, locale) ?? undefined,
    };
  };
}
