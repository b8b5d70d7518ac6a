import { PackageX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Seller } from "~/modules/checkout/index.server";
import type { FulfilmentState } from "~/modules/orders/order";
import type { PurchasedOrder } from "~/modules/orders/index.server";
import { LineReview } from "~/modules/reviews/components/line-review";
import type { OwnReview } from "~/modules/reviews/index.server";
import { cooperativePath } from "~/modules/shop/listing";
import { Amount, Code } from "~/ui/bdi";
import { ButtonLink } from "~/ui/button";
import { useLocale } from "~/ui/locale";
import { LineItem, ParcelPart } from "~/ui/parcel-part";
import { PhoneLink, WhatsAppLink } from "~/ui/phone-link";
import { Status, type StatusKind } from "~/ui/status";
import { Stepper } from "~/ui/stepper";
import { linePicture, useLineWords } from "./line-words";
import { useOrderSteps } from "./order-steps";
import { SoldBy } from "./sold-by";

const KINDS: Record<FulfilmentState, StatusKind> = { placed: "wait", confirmed: "info", preparing: "wait", shipped: "info", delivered: "ok", refused: "no", cancelled: "off" };

interface TrackedParcelProps {
  order: PurchasedOrder;
  seller: Seller | undefined;
  /** The commune's name. */
  place: string;
  /** Opens the question that gives the parcel up. */
  cancelHref: string;
  reviews: readonly OwnReview[];
  /** The form that says something of a line. */
  reviewHref: (orderLineId: string) => string;
}

/** One cooperative's parcel: where it stands, what is in it, whom to call. */
export function TrackedParcel({ order, seller, place, cancelHref, reviews, reviewHref }: TrackedParcelProps) {
  const { t } = useTranslation(["checkout", "orders"]);
  const locale = useLocale();
  const words = useLineWords();
  const stepsOf = useOrderSteps();
  const name = words.name({ nameFr: order.cooperativeNameFr, nameAr: order.cooperativeNameAr });
  const slugs = { slugFr: order.cooperativeSlugFr, slugAr: order.cooperativeSlugAr, publicId: order.cooperativePublicId };
  return (
    <ParcelPart
      cooperative={{
        name,
        line: (
          <>
            {t("track.order")} <Code>{order.number}</Code>
          </>
        ),
        emblemSeed: order.cooperativeNameFr,
        href: cooperativePath(slugs, locale),
      }}
      status={<Status kind={KINDS[order.fulfilmentState]}>{t(`orders:state.${order.fulfilmentState}`)}</Status>}
    >
      <div className="mt-6">
        <Stepper vertical label={t("track.steps", { name })} steps={stepsOf(order, { cooperative: name, place })} />
      </div>
      {order.fulfilmentState === "delivered" && (
        <ul className="mt-4">
          {order.lines.map((line) => (
            <li key={line.id} className="review row between">
              <span>
                <b>{words.name(line)}</b> <span className="small muted">{words.content(line)}</span>
              </span>
              <LineReview name={words.name(line)} review={reviews.find(({ orderLineId }) => orderLineId === line.id)} href={reviewHref(line.id)} />
            </li>
          ))}
        </ul>
      )}
      <details className="mt-2">
        <summary className="link inline-flex min-h-[48px] cursor-pointer items-center">
          {t("track.contents", { count: order.lines.reduce((sum, { quantity }) => sum + quantity, 0) })}
        </summary>
        <ul>
          {order.lines.map((line) => (
            <LineItem
              key={line.id}
              name={words.name(line)}
              picture={linePicture(line)}
              line={words.content(line)}
              note={line.noWithdrawal ? t(`orders:noWithdrawal.${line.noWithdrawal}`) : undefined}
              quantity={<b className="num">× {line.quantity}</b>}
              amount={<Amount centimes={line.totalCentimes} />}
            />
          ))}
        </ul>
        <p className="row between mt-3">
          {t("total.delivery")} <Amount centimes={order.deliveryCentimes} />
        </p>
      </details>
      {seller && (
        <div className="small mt-2">
          <SoldBy seller={seller} />
        </div>
      )}
      <div className="row mt-4">
        {order.cooperativePhone && (
          <>
            <PhoneLink phone={order.cooperativePhone} icon className="btn btn-line small px-3" />
            <WhatsAppLink phone={order.cooperativePhone} message={t("track.message", { number: order.number })} className="btn btn-line small px-3">
              {t("track.whatsapp")}
            </WhatsAppLink>
          </>
        )}
        {order.cancellable && (
          <ButtonLink kind="danger" icon={PackageX} href={cancelHref}>
            {t("track.cancel")}
          </ButtonLink>
        )}
      </div>
    </ParcelPart>
  );
}
