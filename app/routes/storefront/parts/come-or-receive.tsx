import { MapPin, Phone, Truck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CooperativePage } from "~/modules/shop/index.server";
import { Anchor } from "~/ui/anchor";
import { IconLines } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { PhoneLink } from "~/ui/phone-link";
import type { DeliveryExample } from "./delivery.server";
import { DeliveryLines } from "./delivery-lines";
import type { MapPlace } from "./map-places.server";
import { MapSource, RegionMap, type RegionMapProps } from "./province-map";

export interface ComeOrReceiveProps {
  cooperative: CooperativePage;
  province: { slug: string; fr: string; ar: string } | null;
  delivery: readonly DeliveryExample[];
  provinces: RegionMapProps["provinces"];
  /** Its own place on the map. */
  places: readonly MapPlace[];
}

export function ComeOrReceive({ cooperative, province, delivery, provinces, places }: ComeOrReceiveProps) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { address, phone } = cooperative.legal;
  return (
    <section className="stack">
      <h2>{t("cooperative.come")}</h2>
      <IconLines
        items={[
          {
            icon: MapPin,
            content: (
              <>
                {address && <span className="block">{locale === "ar" ? <bdi lang="fr">{address}</bdi> : address}</span>}
                {locale === "fr" ? cooperative.communeFr : cooperative.communeAr}
                {province && (
                  <>
                    {t("list.comma")}
                    <Anchor className="link" href={`/${locale}/provinces/${province.slug}`}>
                      {province[locale]}
                    </Anchor>
                  </>
                )}
              </>
            ),
          },
          {
            icon: Truck,
            content: <DeliveryLines examples={delivery} serves={cooperative.serves} perishable={false} />,
          },
          ...(phone ? [{ icon: Phone, content: <PhoneLink phone={phone} /> }] : []),
        ]}
      />
      {places.length > 0 && (
        <div className="max-w-64">
          <RegionMap provinces={provinces} places={places} chosen={province?.slug} small />
          <MapSource />
        </div>
      )}
    </section>
  );
}
