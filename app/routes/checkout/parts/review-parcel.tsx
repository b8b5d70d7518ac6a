import { Undo2, Ban } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CartLine } from "~/modules/cart/cart";
import type { DraftOrder, Obstacle, Seller } from "~/modules/checkout/index.server";
import { Amount } from "~/ui/bdi";
import { Icon } from "~/ui/icon";
import { LineItem, ParcelPart } from "~/ui/parcel-part";
import { Totals } from "~/ui/totals";
import { linePicture, useLineWords } from "./line-words";
import { ParcelDelivery } from "./parcel-delivery";
import { SellerLine } from "./sold-by";

interface ReviewParcelProps {
  order: DraftOrder;
  seller: Seller | undefined;
  parcel: { number: number; of: number };
  /** The commune's name. */
  place: string;
  obstacles: readonly Obstacle[];
  withdrawalDays: number;
  /** This page: where giving the parcel up leads back to. */
  here: string;
}

/** All a shopper must see of one cooperative's part before confirming. */
export function ReviewParcel({ order, seller, parcel, place, obstacles, withdrawalDays, here }: ReviewParcelProps) {
  const { t } = useTranslation("checkout");
  const words = useLineWords();
  const { cooperative } = order;
  const name = words.name(cooperative);
  const refused = obstacles.find((obstacle) => "cooperativeId" in obstacle && obstacle.cooperativeId === cooperative.id);
  const delivery =
    order.delivery ?? (refused && (refused.reason === "does-not-serve" || refused.reason === "perishable-too-far") ? { ok: false as const, reason: refused.reason } : null);
  return (
    <ParcelPart cooperative={{ name, line: words.name({ nameFr: cooperative.communeFr, nameAr: cooperative.communeAr }), emblemSeed: cooperative.nameFr }} parcel={parcel}>
      <ul>
        {order.lines.map((line) => (
          <ReviewLine key={line.variantId} line={line} withdrawalDays={withdrawalDays} />
        ))}
      </ul>
      {delivery && <ParcelDelivery delivery={delivery} place={place} cooperative={{ id: cooperative.id, name }} back={here} />}
      {order.delivery && (
        <div className="mt-3">
          <Totals
            lines={[
              {
                label: <b>{t("review.cashForParcel")}</b>,
                amount: (
                  <b>
                    <Amount centimes={order.totalCentimes} />
                  </b>
                ),
              },
            ]}
          />
        </div>
      )}
      {seller && (
        <div className="mt-4">
          <SellerLine seller={seller} />
        </div>
      )}
    </ParcelPart>
  );
}

function ReviewLine({ line, withdrawalDays }: { line: CartLine; withdrawalDays: number }) {
  const { t } = useTranslation(["checkout", "orders"]);
  const words = useLineWords();
  const content = words.content(line);
  const problem = line.problem === "fewer-left" ? t("cart.left", { count: line.available }) : line.problem && t(line.problem === "withdrawn" ? "cart.withdrawn" : "cart.soldOut");
  return (
    <LineItem
      name={words.name(line)}
      picture={linePicture(line)}
      line={
        <>
          {content && <>{content} · </>}
          {t("cart.each")} <Amount centimes={line.unitPriceCentimes} />
          <span className="mt-1 flex items-start gap-2">
            <Icon of={line.noWithdrawal ? Ban : Undo2} />
            {line.noWithdrawal ? t(`orders:noWithdrawal.${line.noWithdrawal}`) : t("orders:withdrawal", { count: withdrawalDays })}
          </span>
        </>
      }
      note={problem}
      quantity={<b className="num">× {line.quantity}</b>}
      amount={<Amount centimes={line.totalCentimes} />}
    />
  );
}
