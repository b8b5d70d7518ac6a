import { useTranslation } from "react-i18next";
import { Amount } from "~/ui/bdi";
import { useLocale } from "~/ui/locale";
import type { DeliveryExample } from "./delivery.server";

/** « Rabat : 25,00 DH, en 1 à 3 jours » for each example that is served, then how far it goes. */
export function DeliveryLines({ examples, serves, perishable }: { examples: readonly DeliveryExample[]; serves: "region" | "country"; perishable: boolean }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  return (
    <>
      {examples.map(
        ({ quote, ...place }) =>
          quote.ok && (
            <span key={place.fr} className="block">
              <b>{t("delivery.to", { place: place[locale] })}</b> <Amount centimes={quote.priceCentimes} />
              {t("list.comma")}
              {t("delivery.days", { min: quote.daysMin, count: quote.daysMax })}
            </span>
          ),
      )}
      <span className="muted block">{t(serves === "region" ? "delivery.region" : perishable ? "delivery.fresh" : "delivery.country")}</span>
    </>
  );
}
