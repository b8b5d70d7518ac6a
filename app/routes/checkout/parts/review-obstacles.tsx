import { useTranslation } from "react-i18next";
import type { Draft } from "~/modules/checkout/index.server";
import { formatAmount } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { useLineWords } from "./line-words";

/** What keeps the purchase from being placed as it is, each with where to mend it. Nothing when it can be. */
export function ReviewObstacles({ draft, said }: { draft: Draft; /** Already told at the head of the page. */ said?: string | undefined }) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const words = useLineWords();
  if (draft.obstacles.length === 0) return null;
  const goods = draft.orders.flatMap((order) => order.lines);
  const product = (variantId: string) => words.name(goods.find((line) => line.variantId === variantId) ?? { nameFr: "", nameAr: "" });
  const cooperative = (id: string) => words.name(draft.orders.find((order) => order.cooperative.id === id)?.cooperative ?? { nameFr: "", nameAr: "" });
  const reasons = draft.obstacles.map((obstacle) => {
    switch (obstacle.reason) {
      case "withdrawn":
        return t("refusal.withdrawn", { name: product(obstacle.variantId) });
      case "sold-out":
        return obstacle.available > 0
          ? t("refusal.fewer-left", { name: product(obstacle.variantId), count: obstacle.available })
          : t("refusal.sold-out", { name: product(obstacle.variantId) });
      case "does-not-serve":
      case "perishable-too-far":
        return t(`refusal.${obstacle.reason}`, { name: cooperative(obstacle.cooperativeId) });
      case "cash-limit":
        return t("refusal.cash-limit", { limit: formatAmount(obstacle.limitCentimes, locale) });
    }
  });
  const untold = reasons.filter((reason) => reason !== said);
  return (
    <Notice kind="warning">
      {untold.length > 0 && (
        <>
          <p className="strong">{t("review.toMend")}</p>
          <ul className="my-2">
            {untold.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      <Anchor className="link" href={`/${locale}/panier`}>
        {t("review.changeBasket")}
      </Anchor>
    </Notice>
  );
}
