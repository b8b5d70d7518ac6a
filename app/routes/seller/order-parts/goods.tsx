import { useTranslation } from "react-i18next";
import { LOW_STOCK } from "~/modules/inventory/stock";
import type { SellerLine } from "~/modules/orders/index.server";
import { useLocale } from "~/ui/locale";
import { LineItem } from "~/ui/parcel-part";
import { Status } from "~/ui/status";

export function Goods({ lines }: { lines: readonly SellerLine[] }) {
  const { t } = useTranslation(["seller", "orders"]);
  const locale = useLocale();
  return (
    <ul>
      {lines.map((line) => (
        <LineItem
          key={line.id}
          name={locale === "ar" ? line.nameAr : line.nameFr}
          picture={line.pictureBase ? { base: `/media/${line.pictureBase}`, widths: [160, 320, 640], width: 640, height: 640, alt: "" } : null}
          line={locale === "ar" ? line.variantLabelAr : line.variantLabelFr}
          note={line.noWithdrawal ? t(`orders:noWithdrawal.${line.noWithdrawal}`) : undefined}
          quantity={<b className="h2 num">× {line.quantity}</b>}
          amount={<Status kind={line.available <= LOW_STOCK ? "wait" : "ok"}>{t("order.left", { count: line.available })}</Status>}
        />
      ))}
    </ul>
  );
}
