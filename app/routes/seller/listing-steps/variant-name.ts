import { useTranslation } from "react-i18next";
import { formatNumber } from "~/platform/i18n";
import { useLocale } from "~/ui/locale";

interface Named {
  labelFr: string | null;
  labelAr: string | null;
  netContent: number;
  unit: string;
}

/** « Bocal de 250 g », else the content alone: « 250 g », « 6 pièces ». */
export function useVariantName(): (variant: Named) => string {
  const { t } = useTranslation("catalogue");
  const locale = useLocale();
  return ({ labelFr, labelAr, netContent, unit }) =>
    (locale === "ar" ? (labelAr ?? labelFr) : (labelFr ?? labelAr)) ?? t(`content.${unit}`, { count: netContent, value: formatNumber(netContent, locale) });
}
