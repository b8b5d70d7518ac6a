import type { ListingCard } from "~/modules/shop/listing";
import type { NavItem } from "~/ui/locale";
import { SectionHead } from "~/ui/page-title";
import { ProductGrid } from "~/ui/product-card";
import { GoodsCard } from "./goods-card";

export interface GoodsShelfProps {
  title: string;
  cards: readonly ListingCard[];
  more?: NavItem;
  /** All of one cooperative, whose name is not repeated. */
  own?: boolean;
}

/** One row of products under its title; nothing at all when there are none. */
export function GoodsShelf({ title, cards, more, own }: GoodsShelfProps) {
  if (cards.length === 0) return null;
  return (
    <section className="pb-[clamp(40px,5vw,72px)]">
      <SectionHead more={more}>{title}</SectionHead>
      <ProductGrid four>
        {cards.map((card) => (
          <GoodsCard key={card.productId} card={card} own={own} />
        ))}
      </ProductGrid>
    </section>
  );
}
