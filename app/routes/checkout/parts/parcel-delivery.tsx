import { Form } from "@remix-run/react";
import { Trash2, Truck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeliveryQuote } from "~/modules/shipping/index.server";
import { Amount } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";

interface ParcelDeliveryProps {
  delivery: DeliveryQuote;
  /** The commune's name. */
  place: string;
  cooperative: { id: string; name: string };
  /** Where to come back to after giving the parcel up: `?` page of checkout. */
  back?: string;
}

/** What sending this parcel costs and takes; where it cannot go, so in words with two ways out. */
export function ParcelDelivery({ delivery, place, cooperative, back }: ParcelDeliveryProps) {
  const { t } = useTranslation("checkout");
  if (!delivery.ok) {
    return (
      <Notice kind="warning">
        <p>{t(`delivery.${delivery.reason}`, { name: cooperative.name, place })}</p>
        <DropParcel cooperative={cooperative} back={back} />
      </Notice>
    );
  }
  return (
    <p className="row between mt-4">
      <span className="flex gap-3">
        <Icon of={Truck} className="muted" />
        <span>
          {t("delivery.to", { place })}
          <small className="small muted block">{t("delivery.days", { min: delivery.daysMin, count: delivery.daysMax })}</small>
        </span>
      </span>
      <b>
        <Amount centimes={delivery.priceCentimes} />
      </b>
    </p>
  );
}

export function DropParcel({ cooperative, back }: Pick<ParcelDeliveryProps, "cooperative" | "back">) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  return (
    <Form method="post" action={`/${locale}/panier`} preventScrollReset className="mt-3">
      <input type="hidden" name="intent" value="drop" />
      <input type="hidden" name="cooperativeId" value={cooperative.id} />
      {back && <input type="hidden" name="back" value={back} />}
      <Button kind="danger" icon={Trash2}>
        {t("delivery.drop")} <span className="sr-only">{cooperative.name}</span>
      </Button>
    </Form>
  );
}
