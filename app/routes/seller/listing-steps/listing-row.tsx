import { useTranslation } from "react-i18next";
import type { OwnListing } from "~/modules/catalogue/product";
import type { StockFigures } from "~/modules/inventory/index.server";
import type { OwnMedia } from "~/modules/media/index.server";
import { Anchor } from "~/ui/anchor";
import { Amount } from "~/ui/bdi";
import { useLocale } from "~/ui/locale";
import { Picture } from "~/ui/picture";
import { ListingStatus } from "./listing-status";
import { categoryPicture, ownPicture } from "./own-picture";
import { StockCounter } from "./stock-counter";
import { stepPath } from "./steps";
import { useVariantName } from "./variant-name";
import { useWaiting } from "./waiting-lines";

interface ListingRowProps {
  listing: OwnListing;
  picture: OwnMedia | undefined;
  stock: Record<string, StockFigures>;
  requestId: string;
  mayCount: boolean;
}

/** A product with its state, what it waits for, and the counters of what is left. */
export function ListingRow({ listing, picture, stock, requestId, mayCount }: ListingRowProps) {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  const nameOf = useVariantName();
  const waiting = useWaiting();
  const other = locale === "fr" ? "ar" : "fr";
  const [language, name] = listing.texts[locale]?.name ? [locale, listing.texts[locale].name] : [other, listing.texts[other]?.name];
  const draft = listing.state === "draft";
  const offered = listing.variants.filter(({ active }) => active);
  const prices = offered.map(({ priceCentimes }) => priceCentimes);
  return (
    <li className="border-b border-line py-3">
      <Anchor className="flex items-center gap-3.5" href={draft ? stepPath(locale, listing.productId, "relire") : `/${locale}/vendeur/produits/${listing.productId}`}>
        <Picture picture={ownPicture(picture) ?? categoryPicture(listing.categorySlug)} sizes="76px" alt="" className="w-19 flex-none" />
        <span className="min-w-0 flex-1">
          <b className="block text-lead">
            <bdi lang={language === locale ? undefined : language}>{name || t("list.unnamed")}</bdi>
          </b>
          {prices.length > 0 && <Amount centimes={Math.min(...prices)} className="muted block" />}
          {listing.waitingFor.map((code) => (
            <small key={code} className="muted block">
              {waiting(code)}
            </small>
          ))}
          <ListingStatus state={listing.state} />
        </span>
      </Anchor>
      {!draft && listing.state !== "withdrawn" && (
        <div className="mt-2 grid gap-2">
          {offered.map((variant) => (
            <StockCounter
              key={variant.variantId}
              variantId={variant.variantId}
              name={nameOf(variant)}
              figures={stock[variant.variantId]}
              requestId={requestId}
              mayCount={mayCount}
            />
          ))}
        </div>
      )}
    </li>
  );
}
