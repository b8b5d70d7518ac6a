import { Form, useLocation } from "@remix-run/react";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { FavouriteButton } from "~/modules/favourites/components/favourite-button";
import { averageRating, cardName, productPath, type ListingCard } from "~/modules/shop/listing";
import { Anchor } from "~/ui/anchor";
import { Icon } from "~/ui/icon";
import { useLocale } from "~/ui/locale";
import { AddButton, ProductCard } from "~/ui/product-card";
import { shopPicture } from "./shop-picture";
import { usePrice } from "./shop-price";

/** Fewer left than this is worth a word. */
const FEW = 4;

export interface GoodsCardProps {
  card: ListingCard;
  /** Of the first screen. */
  first?: boolean;
  /** On the cooperative's own page its name is not repeated. */
  own?: boolean;
  level?: 2 | 3;
  /** On the account's own list of favourites. */
  keptInAccount?: boolean;
}

/** A product of the shelf on a list. */
export function GoodsCard({ card, first, own, level, keptInAccount }: GoodsCardProps) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const priceOf = usePrice();
  const name = cardName(card, locale);
  const price = priceOf(card);
  const several = card.maxPriceCentimes > card.priceCentimes;
  const average = averageRating(card);
  const few = card.available > 0 && card.available < FEW && !card.oneOfAKind;
  return (
    <ProductCard
      href={productPath(card, locale)}
      name={name.text}
      nameLang={name.locale === locale ? undefined : name.locale}
      picture={shopPicture(card.picture)}
      first={first}
      level={level}
      cooperative={
        own
          ? undefined
          : {
              name: locale === "fr" ? card.cooperativeNameFr : card.cooperativeNameAr,
              place: locale === "fr" ? card.communeFr : card.communeAr,
              emblemSeed: card.cooperativeNameFr,
            }
      }
      price={{
        ...price,
        from: several,
        detail: card.oneOfAKind ? t("card.oneOfAKind") : (price.detail ?? t(card.variantCount > 1 ? "card.choices" : "card.piece", { count: card.variantCount })),
      }}
      flag={card.labels.length > 0 ? t("card.labelled") : undefined}
      note={few ? t("card.left", { count: card.available }) : undefined}
      rating={average === null ? undefined : { average, count: card.ratingCount }}
      soldOut={card.available <= 0}
      keep={<FavouriteButton publicId={card.publicId} name={name.text} kept={keptInAccount} />}
      add={<CardAct card={card} name={name.text} />}
    />
  );
}

/** One variant only: straight to the basket. Several: to the page where one is chosen. */
function CardAct({ card, name }: { card: ListingCard; name: string }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { pathname, search } = useLocation();
  if (!card.soleVariantId) {
    return (
      <Anchor className="add" href={productPath(card, locale)} aria-label={t("card.choose", { name })}>
        <Icon of={Plus} />
      </Anchor>
    );
  }
  return (
    <Form method="post" action={`/${locale}/panier`} preventScrollReset>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="variantId" value={card.soleVariantId} />
      <input type="hidden" name="quantity" value="1" />
      <input type="hidden" name="back" value={pathname + search} />
      <AddButton of={name} />
    </Form>
  );
}
