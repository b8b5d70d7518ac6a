import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ListingCard } from "~/modules/shop/listing";
import { formatNumber } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { ProductGrid } from "~/ui/product-card";
import { GoodsCard } from "./goods-card";

export interface CountedLink {
  words: string;
  /** When they are in the other language. */
  lang?: "fr" | "ar";
  count?: number;
  href: string;
}

/** Ways on, each with what it gives. */
export function CountedLinks({ title, links }: { title: string; links: readonly CountedLink[] }) {
  const { t } = useTranslation("search");
  const locale = useLocale();
  const titleId = useId();
  if (links.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="h3" id={titleId}>
        {title}
      </h2>
      <ul className="chips" aria-labelledby={titleId}>
        {links.map(({ words, lang, count, href }) => (
          <li key={href}>
            <Anchor className="chip" href={href}>
              <bdi lang={lang}>{words}</bdi>
              {count !== undefined && (
                <span className="muted num">
                  <span aria-hidden="true">{formatNumber(count, locale)}</span>
                  <span className="sr-only">{t("found", { count, number: formatNumber(count, locale) })}</span>
                </span>
              )}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PopularGoods({ cards }: { cards: readonly ListingCard[] }) {
  const { t } = useTranslation("search");
  if (cards.length === 0) return null;
  return (
    <section className="grid gap-5">
      <h2>{t("popular")}</h2>
      <ProductGrid four>
        {cards.map((card) => (
          <GoodsCard key={card.productId} card={card} />
        ))}
      </ProductGrid>
    </section>
  );
}
