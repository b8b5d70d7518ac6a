import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sellerAction, sellerIntent, type ActionReply } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { editVariantSchema, pictureActSchema, plainActSchema, priceSchema, stockSchema, variantActSchema } from "~/modules/catalogue/product-form";
import { productPath } from "~/modules/shop/listing";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { BackLink, MoreLink, PageTitle, SectionHead } from "~/ui/page-title";
import { DoneToast } from "./listing-steps/done-toast";
import { arrange, mendVariant, offer, publish, setPrice, withdraw } from "./listing-steps/listing-acts.server";
import { ListingStatus } from "./listing-steps/listing-status";
import { ListingTexts } from "./listing-steps/listing-texts";
import { loadListing } from "./listing-steps/load-listing.server";
import { MissingLinks } from "./listing-steps/missing-links";
import { PhotoActs } from "./listing-steps/photo-acts";
import { PictureStates } from "./listing-steps/picture-states";
import { PublishActs } from "./listing-steps/publish-acts";
import { countStock } from "./listing-steps/stock-act.server";
import { stepPath } from "./listing-steps/steps";
import { VariantPanel } from "./listing-steps/variant-panel";
import { useWaiting } from "./listing-steps/waiting-lines";

export const handle = { i18n: ["listing", "catalogue"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const shouldRevalidate = () => true;

export const loader = sellerLoader("listings.read", loadListing);

export const action = sellerAction({
  stock: sellerIntent("stock.edit", stockSchema, countStock),
  prix: sellerIntent("listings.edit", priceSchema, setPrice),
  "format-modifier": sellerIntent("listings.edit", editVariantSchema, mendVariant),
  "format-retirer": sellerIntent("listings.edit", variantActSchema("format-retirer"), offer(false)),
  "format-remettre": sellerIntent("listings.edit", variantActSchema("format-remettre"), offer(true)),
  "photo-avant": sellerIntent("listings.edit", pictureActSchema("photo-avant"), arrange("forward")),
  "photo-retirer": sellerIntent("listings.edit", pictureActSchema("photo-retirer"), arrange("remove")),
  publier: sellerIntent("listings.edit", plainActSchema("publier"), publish),
  retirer: sellerIntent("listings.edit", plainActSchema("retirer"), withdraw),
});

export default function Listing() {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  const view = useLoaderData<typeof loader>();
  const { listing, pictures, missing, mayEdit } = view;
  const refused = useActionData<ActionReply>()?.form?.problem;
  const waiting = useWaiting();
  const { fr, ar } = listing.texts;
  const shownAs = locale === "fr" ? (fr?.name ? fr : ar) : ar?.name ? ar : fr;
  const slugs = { slugFr: fr?.slug ?? ar?.slug ?? "x", slugAr: ar?.slug ?? fr?.slug ?? "x", publicId: listing.publicId };
  return (
    <>
      <BackLink href={`/${locale}/vendeur/produits`}>{t("list.title")}</BackLink>
      <PageTitle above={<ListingStatus state={listing.state} />} acts={mayEdit && <PublishActs state={listing.state} complete={missing.length === 0} />}>
        <bdi lang={shownAs === listing.texts[locale] ? undefined : locale === "fr" ? "ar" : "fr"}>{shownAs?.name || t("list.unnamed")}</bdi>
      </PageTitle>
      {refused && (
        <Notice kind="danger" live>
          {t(refused.key, refused.values)}
        </Notice>
      )}
      {listing.waitingFor.length > 0 && (
        <Notice kind="warning">
          {listing.waitingFor.map((code) => (
            <p key={code}>{waiting(code)}</p>
          ))}
        </Notice>
      )}
      <MissingLinks productId={listing.productId} missing={missing} />
      {listing.state === "published" && <MoreLink href={productPath(slugs, locale)}>{t("page.seeInShop")}</MoreLink>}
      <section className="mt-10">
        <SectionHead id="formats" more={mayEdit ? { href: stepPath(locale, listing.productId, "format"), label: t("page.addVariant") } : undefined}>
          {t("page.variants")}
        </SectionHead>
        <div className="grid gap-4 min-[900px]:grid-cols-2">
          {listing.variants.map((variant) => (
            <VariantPanel key={variant.variantId} variant={variant} {...view} />
          ))}
        </div>
      </section>
      <section className="mt-10">
        <SectionHead id="photos" more={mayEdit ? { href: stepPath(locale, listing.productId, "photos"), label: t("page.addPhotos") } : undefined}>
          {t("page.photos")}
        </SectionHead>
        {pictures.length > 0 ? (
          <PictureStates pictures={pictures} acts={mayEdit ? (picture, place) => <PhotoActs mediaId={picture.mediaId} place={place} /> : undefined} />
        ) : (
          <p className="muted">{t("review.noPhoto")}</p>
        )}
      </section>
      <ListingTexts {...view} />
      <DoneToast />
    </>
  );
}
