import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListingCard } from "~/modules/shop/listing";
import { useLocale } from "~/ui/locale";
import { GoodsShelf } from "./goods-shelf";
import { recall, remember } from "./own-memory";

const PLACE = "taawon.vus";
const KEPT = 12;
const SHOWN = 4;

const idsOf = (found: unknown) => (Array.isArray(found) ? found.filter((id): id is string => typeof id === "string") : null);

/** What this browser looked at before, asked for once the page is alive; only the browser knows the list. */
export function RecentlySeen({ publicId }: { publicId: string }) {
  const { t } = useTranslation("pages");
  const locale = useLocale();
  const [seen, setSeen] = useState<{ beside: string; cards: readonly ListingCard[] } | null>(null);
  useEffect(() => {
    const before = (recall(PLACE, idsOf) ?? []).filter((id) => id !== publicId);
    remember(PLACE, [publicId, ...before].slice(0, KEPT));
    if (before.length === 0) return;
    const leaving = new AbortController();
    fetch(`/${locale}/vus?ids=${before.slice(0, SHOWN).join(",")}`, { signal: leaving.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<{ cards: ListingCard[] }>) : { cards: [] }))
      .then(({ cards }) => setSeen({ beside: publicId, cards }))
      .catch(() => undefined);
    return () => leaving.abort();
  }, [publicId, locale]);
  return <GoodsShelf title={t("product.seen")} cards={seen?.beside === publicId ? seen.cards : []} />;
}
