import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ListingCard } from "~/modules/shop/listing";
import { GoodsCard } from "~/routes/storefront/parts/goods-card";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { ProductGrid } from "~/ui/product-card";

interface FavouriteListProps {
  cards: readonly ListingCard[];
  /** Kept once, and no longer in the shop; the name where it is known. */
  gone: readonly { publicId: string; name: string | null }[];
  /** The list is the account's: each thing can be dropped by a form. */
  account?: boolean;
  onDrop?: (publicId: string) => void;
}

/** What was kept, and what of it has left the shop. */
export function FavouriteList({ cards, gone, account, onDrop }: FavouriteListProps) {
  const { t } = useTranslation("favourites");
  const locale = useLocale();
  if (cards.length + gone.length === 0) {
    return <EmptyState title={t("page.empty")} line={t("page.emptyLine")} acts={<ButtonLink href={`/${locale}/produits`}>{t("page.discover")}</ButtonLink>} />;
  }
  return (
    <>
      <ProductGrid four>
        {cards.map((card, index) => (
          <GoodsCard key={card.productId} card={card} first={index < 4} level={2} keptInAccount={account} />
        ))}
      </ProductGrid>
      {gone.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-2">{t("page.goneTitle")}</h2>
          <ul>
            {gone.map(({ publicId, name }) => (
              <li key={publicId} className="review row between">
                <span>
                  <b>{name ?? t("page.unnamed")}</b> <span className="muted">· {t("page.gone")}</span>
                </span>
                <DropForm publicId={publicId} name={name ?? t("page.unnamed")} onDrop={onDrop} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function DropForm({ publicId, name, onDrop }: { publicId: string; name: string; onDrop?: (publicId: string) => void }) {
  const { t } = useTranslation("favourites");
  const locale = useLocale();
  const label = t("page.removeOf", { name });
  if (onDrop) {
    return (
      <Button type="button" icon={Trash2} aria-label={label} onClick={() => onDrop(publicId)}>
        {t("page.remove")}
      </Button>
    );
  }
  return (
    <form method="post" action={`/${locale}/favoris/liste`}>
      <input type="hidden" name="intent" value="drop" />
      <input type="hidden" name="product" value={publicId} />
      <Button icon={Trash2} aria-label={label}>
        {t("page.remove")}
      </Button>
    </form>
  );
}
