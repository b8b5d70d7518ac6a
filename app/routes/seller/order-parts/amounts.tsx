import { useTranslation } from "react-i18next";
import type { SellerOrder } from "~/modules/orders/index.server";
import { formatAmount, formatPercent } from "~/platform/i18n/format";
import { BigNumber } from "~/ui/big-number";
import { useLocale } from "~/ui/locale";
import { Panel } from "~/ui/panel";
import { Totals } from "~/ui/totals";

/** The money said twice: what the shopper hands over, and what remains to the cooperative. */
export function Amounts({ order }: { order: SellerOrder }) {
  const { t } = useTranslation("seller");
  const locale = useLocale();
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <>
      <BigNumber lone value={formatAmount(order.totalCentimes, locale)} line={t(order.paymentState === "paid" ? "order.cashReceived" : "order.cashToAsk")} />
      <Panel>
        <Totals
          lines={[
            { label: t("order.pieces", { count: pieces }), amount: order.goodsCentimes },
            { label: t("order.delivery"), amount: order.deliveryCentimes },
            { label: t("order.commission", { rate: formatPercent(order.commissionBps, locale) }), amount: -(order.commissionCentimes + order.commissionVatCentimes), sub: true },
          ]}
          total={{ label: t("order.yours"), amount: order.yoursCentimes }}
        />
      </Panel>
    </>
  );
}
