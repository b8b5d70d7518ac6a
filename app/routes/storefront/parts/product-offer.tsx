import { Form } from "@remix-run/react";
import { Banknote, CircleAlert, Truck, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { FavouriteButton } from "~/modules/favourites/components/favourite-button";
import { averageRating, cooperativePath, productPath } from "~/modules/shop/listing";
import type { PageVariant, ProductPage } from "~/modules/shop/index.server";
import { directionOf, type Locale } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { Amount } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { BuyBar } from "~/ui/buy-bar";
import { Options } from "~/ui/chips";
import { IconLines } from "~/ui/definition-list";
import { Emblem } from "~/ui/emblem";
import { QuantityField } from "~/ui/fields/quantity-field";
import { useLocale } from "~/ui/locale";
import { Price } from "~/ui/price";
import { Rating } from "~/ui/rating";
import { contentText } from "./content-text";
import type { AskedDelivery, DeliveryExample } from "./delivery.server";
import { DeliveryChoice } from "./delivery-choice";
import { productHref } from "./product-gallery";
import { usePrice } from "./shop-price";

export interface ProductOfferProps {
  product: ProductPage;
  variant: PageVariant;
  name: string;
  description: { text: string; locale: Locale };
  delivery: readonly DeliveryExample[];
  askedDelivery: AskedDelivery | null;
  withdrawalDays: number;
}

const FORM = "acheter";
const FEW = 6;
/** A basket takes no more of one thing at once from this page. */
const MOST = 20;

export function ProductOffer({ product, variant, name, description, delivery, askedDelivery, withdrawalDays }: ProductOfferProps) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const priceOf = usePrice();
  const { card, variants } = product;
  const path = productPath(card, locale);
  const nameLocale = locale === "fr" ? card.nameFrLocale : card.nameArLocale;
  const priced = priceOf(variant);
  const average = averageRating(card);
  const soldOut = variant.available <= 0;
  const here = productHref(path, {
    variantId: variants.length > 1 ? variant.variantId : undefined,
  });
  return (
    <div className="stack keep-in-view" style={{ ["--gap" as string]: "18px" }}>
      <div className="stack" style={{ ["--gap" as string]: "8px" }}>
        <p className="card-coop text-[0.9375rem]">
          <Emblem seed={card.cooperativeNameFr} />
          <span>
            <Anchor
              className="underline"
              href={cooperativePath(
                {
                  slugFr: card.cooperativeSlugFr,
                  slugAr: card.cooperativeSlugAr,
                  publicId: card.cooperativePublicId,
                },
                locale,
              )}
            >
              {locale === "fr" ? card.cooperativeNameFr : card.cooperativeNameAr}
            </Anchor>{" "}
            · {locale === "fr" ? card.communeFr : card.communeAr}
          </span>
        </p>
        <h1
          {...(nameLocale !== locale && {
            lang: nameLocale,
            dir: directionOf(nameLocale),
          })}
        >
          {name}
        </h1>
        <p className={average === null ? "row" : "row between"}>
          {average !== null && (
            <a href="#avis" className="link">
              <Rating average={average} count={card.ratingCount} />
            </a>
          )}
          <FavouriteButton publicId={card.publicId} name={name} word />
        </p>
      </div>
      {description.text.split(/\n{2,}/).map((paragraph) => (
        <p
          key={paragraph}
          {...(description.locale !== locale && {
            lang: description.locale,
            dir: directionOf(description.locale),
          })}
        >
          {paragraph}
        </p>
      ))}
      <div>
        <Price {...priced} detail={card.oneOfAKind ? t("card.oneOfAKind") : priced.detail} big />
        <p className="micro muted">{t("product.taxIncluded")}</p>
      </div>
      {variants.length > 1 && (
        <Options
          label={t("product.choose")}
          options={variants.map((option) => ({
            label: variantName(option, locale) ?? contentText(option.netContent, option.unit, t, locale) ?? "",
            href: productHref(path, { variantId: option.variantId }),
            current: option.variantId === variant.variantId,
            disabled: option.available <= 0,
            line: option.available > 0 ? <Amount centimes={option.priceCentimes} /> : t("product.soldOut"),
          }))}
        />
      )}
      {soldOut ? (
        <p className="note row text-[1rem]" role="status">
          <CircleAlert aria-hidden="true" className="ico" strokeWidth={1.75} />
          {t(variants.some(({ available }) => available > 0) ? "product.variantSoldOut" : "product.allSoldOut")}
        </p>
      ) : (
        <>
          {variant.available < FEW && <p className="note">{card.oneOfAKind ? t("product.onlyOne") : t("card.left", { count: variant.available })}</p>}
          <Form id={FORM} key={variant.variantId} method="post" action={`/${locale}/panier`} className="flex gap-3">
            <input type="hidden" name="intent" value="add" />
            <input type="hidden" name="variantId" value={variant.variantId} />
            <input type="hidden" name="back" value={here} />
            {variant.available === 1 ? (
              <input type="hidden" name="quantity" value="1" />
            ) : (
              <QuantityField name="quantity" value={1} max={Math.min(variant.available, MOST)} of={name} />
            )}
            <Button kind="main" wide className="wide-only min-h-[52px]">
              {t("product.add")}
            </Button>
          </Form>
        </>
      )}
      <IconLines
        small
        items={[
          {
            icon: Truck,
            content: (
              <DeliveryChoice
                path={path}
                variantId={variant.variantId}
                chosenVariant={variants.length > 1 ? variant.variantId : undefined}
                asked={askedDelivery}
                examples={delivery}
                serves={product.cooperative.serves}
                perishable={product.category.perishable}
              />
            ),
          },
          { icon: Banknote, content: t("product.cash") },
          {
            icon: Undo2,
            content: <Withdrawal product={product} days={withdrawalDays} />,
          },
        ]}
      />
      {!soldOut && (
        <BuyBar amount={variant.priceCentimes}>
          <Button kind="main" form={FORM}>
            {t("product.add")}
          </Button>
        </BuyBar>
      )}
    </div>
  );
}

function variantName(variant: PageVariant, locale: Locale): string | null {
  return locale === "fr" ? (variant.labelFr ?? variant.labelAr) : (variant.labelAr ?? variant.labelFr);
}

/** Law 31-08, art. 36 and 38: the right, or why there is none, said before ordering. */
function Withdrawal({ product, days }: { product: ProductPage; days: number }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const reason = product.personalised ? "personalised" : product.category.perishable ? "perishable" : "category";
  return (
    <>
      <b>{product.withdrawalRight ? t("withdrawal.right", { count: days }) : t("withdrawal.none")}</b>
      <span className="block">
        {product.withdrawalRight ? t("withdrawal.rightLine") : t(`withdrawal.${reason}`)}{" "}
        <Anchor className="link" href={`/${locale}/aide#retours`}>
          {t("withdrawal.more")}
        </Anchor>
      </span>
    </>
  );
}
