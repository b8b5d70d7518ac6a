import { Banknote, BadgeCheck, ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CartView } from "~/modules/cart/index.server";
import { formatAmount } from "~/platform/i18n";
import { ButtonLink } from "~/ui/button";
import { IconLines } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { Panel } from "~/ui/panel";
import { Totals, type TotalLine } from "~/ui/totals";
import { useLineWords } from "./line-words";

export function CartTotal({ cart, cashLimit }: { cart: CartView; /** centimes */ cashLimit: number }) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const words = useLineWords();
  const known = cart.totalCentimes !== null;
  const total = cart.totalCentimes ?? cart.goodsCentimes;
  const lines = cart.groups.flatMap((group): TotalLine[] => [
    { label: words.name(group.cooperative), amount: group.goodsCentimes },
    ...(group.delivery?.ok ? [{ label: t("total.delivery"), amount: group.delivery.priceCentimes, sub: true }] : []),
    ...(known ? [] : [{ label: t("total.delivery"), amount: t("total.deliveryLater"), sub: true }]),
  ]);
  return (
    <Panel title={t("total.title")} sticky>
      <Totals lines={lines} total={{ label: t(known ? "total.toPay" : "total.goods"), amount: total }} />
      {total > cashLimit && <Notice kind="warning">{t("cart.cashLimit", { limit: formatAmount(cashLimit, locale) })}</Notice>}
      {cart.buyable ? (
        <ButtonLink kind="main" big wide iconEnd={ArrowRight} flip href={`/${locale}/commande`}>
          {t("cart.order")}
        </ButtonLink>
      ) : (
        <Notice kind="warning">{t("cart.notBuyable")}</Notice>
      )}
      <IconLines
        small
        items={[
          { icon: Banknote, content: t("cart.cash") },
          { icon: BadgeCheck, content: t("cart.noAccount") },
        ]}
      />
    </Panel>
  );
}
