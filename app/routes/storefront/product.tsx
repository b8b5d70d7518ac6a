import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { textIn } from "~/modules/catalogue/attributes";
import { ReviewsSection } from "~/modules/reviews/components/reviews-section";
import { productReviews } from "~/modules/reviews/index.server";
import { settingAt } from "~/modules/settings/index.server";
import { productPage, relatedProducts, sharePath } from "~/modules/shop/index.server";
import { productPath } from "~/modules/shop/listing";
import { notFound } from "~/platform/http/responses.server";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs } from "~/ui/page-title";
import { askedDelivery, deliveryExamples } from "./parts/delivery.server";
import { shortName } from "./parts/family-faces";
import { GoodsShelf } from "./parts/goods-shelf";
import { SellerIdentity } from "./parts/legal-identity";
import { pageMeta, shortened } from "./parts/page-words";
import { ProductFacts } from "./parts/product-facts";
import { ProductGallery } from "./parts/product-gallery";
import { ProductOffer } from "./parts/product-offer";
import { ProductProofs } from "./parts/product-proofs";
import { RecentlySeen } from "./parts/recently-seen";
import { SellerPanel } from "./parts/seller-panel";
import { leadToItsName, publicIdOf } from "./parts/slug-id.server";
import { productData } from "./parts/structured-data";

export const handle = { public: true, i18n: ["shop", "catalogue", "reviews", "pages"], params: ["v", "image", "avis", "commune", "place"] };
export const meta: MetaFunction<typeof loader> = (args) => [...pageMeta(args), ...productData(args)];

export const loader = publicLoader(async ({ context, url, params, locale, t }) => {
  const product = await productPage(context, publicIdOf(params.slugId));
  if (!product) throw notFound();
  const { card, texts, variants } = product;
  leadToItsName(params.slugId, locale === "fr" ? card.slugFr : card.slugAr, card.publicId, productPath(card, locale), url);
  const variant = variants.find(({ variantId }) => variantId === url.searchParams.get("v")) ?? variants.find(({ available }) => available > 0) ?? variants[0];
  if (!variant) throw notFound();
  const text = texts[locale] ?? texts[locale === "fr" ? "ar" : "fr"];
  const parcel = { cooperativeId: card.cooperativeId, weightG: variant.shipWeightG, perishable: product.category.perishable };
  const name = textIn({ fr: card.nameFr, ar: card.nameAr }, locale)?.text ?? "";
  return {
    product,
    variant,
    shownPicture: pictureNumber(url.searchParams.get("image"), product.pictures.length),
    name,
    description: {
      text: text?.description ?? "",
      locale: texts[locale] ? locale : product.sourceLocale,
    },
    delivery: await deliveryExamples(context, parcel),
    askedDelivery: await askedDelivery(context, parcel, url.searchParams),
    today: context.today,
    reviews: await productReviews(context, card.productId, { page: reviewsPage(url.searchParams.get("avis")) }),
    withdrawalDays: await settingAt(context, "withdrawal.days"),
    related: await relatedProducts(context, card),
    familySlug: card.familySlug,
    words: {
      title: name,
      description: shortened(text?.description ?? "") || t("shop:product.metaDescription", { name }),
      addresses: { fr: productPath(card, "fr"), ar: productPath(card, "ar") },
      card: sharePath("produits", card.publicId, { picture: card.picture, emblem: card.cooperativeNameFr }),
    },
  };
});

function reviewsPage(asked: string | null): number {
  const page = Number(asked ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 1_000 ? page : 1;
}

function pictureNumber(asked: string | null, pictures: number): number {
  const number = Number(asked ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= pictures ? number - 1 : 0;
}

export default function Product() {
  const { t } = useTranslation(["shop", "pages"]);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { product, variant, name, related } = data;
  const { card, category, cooperative } = product;
  const french = locale === "fr";
  return (
    <div className="wrap">
      <Breadcrumbs
        items={[
          { label: t("nav.home"), href: `/${locale}` },
          {
            label: french ? category.familyFr : category.familyAr,
            href: `/${locale}/categories/${category.familySlug}`,
          },
          {
            label: category[locale],
            href: `/${locale}/categories/${category.slug}`,
          },
          { label: name },
        ]}
      />
      <div className="product">
        <ProductGallery product={product} shown={data.shownPicture} variant={variant} />
        <ProductOffer
          product={product}
          variant={variant}
          name={name}
          description={data.description}
          delivery={data.delivery}
          askedDelivery={data.askedDelivery}
          withdrawalDays={data.withdrawalDays}
        />
      </div>
      <div className="two section">
        <div className="grid min-w-0 gap-10">
          <ProductProofs product={product} />
          <ProductFacts product={product} variant={variant} today={data.today} />
          <section className="stack" style={{ ["--gap" as string]: "12px" }} id="vendeur">
            <h2>{t("legal.title")}</h2>
            <p className="muted">{t("legal.line")}</p>
            <SellerIdentity legal={cooperative.legal} />
          </section>
          <ReviewsSection
            data={data.reviews}
            cooperativeName={french ? card.cooperativeNameFr : card.cooperativeNameAr}
            hrefFor={(page) => `${productPath(card, locale)}?avis=${String(page)}`}
          />
        </div>
        <aside>
          <SellerPanel card={card} cooperative={cooperative} />
        </aside>
      </div>
      <GoodsShelf title={t("product.more")} cards={related.cooperative} own />
      <GoodsShelf
        title={t("pages:product.near", { category: shortName(category[locale]) })}
        cards={related.near}
        more={{ label: t("home.seeAll"), href: `/${locale}/categories/${category.slug}` }}
      />
      <RecentlySeen publicId={card.publicId} />
    </div>
  );
}
