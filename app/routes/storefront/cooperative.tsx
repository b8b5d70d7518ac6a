import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { CooperativeReviews } from "~/modules/reviews/components/cooperative-reviews";
import { cooperativeReviews } from "~/modules/reviews/index.server";
import { cardsByIds, cooperativePage, listProducts, sharePath } from "~/modules/shop/index.server";
import { cardName, cooperativePath, productPath, type ListingCard } from "~/modules/shop/listing";
import { regionProvinces } from "~/modules/territory/index.server";
import { notFound } from "~/platform/http/responses.server";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs, SectionHead } from "~/ui/page-title";
import { Pagination } from "~/ui/pagination";
import { ProductGrid } from "~/ui/product-card";
import { CooperativeHead } from "./parts/cooperative-head";
import { deliveryExamples } from "./parts/delivery.server";
import { GoodsCard } from "./parts/goods-card";
import { SellerIdentity } from "./parts/legal-identity";
import { LIST_NAMES, listHref, readListQuery } from "./parts/list-query";
import { mapPlaces } from "./parts/map-places.server";
import { MembersSection } from "./parts/members-section";
import { pageMeta, shortened } from "./parts/page-words";
import { ProofSeal, RegistrationSeal } from "./parts/proofs";
import { leadToItsName, publicIdOf } from "./parts/slug-id.server";
import { cooperativeData } from "./parts/structured-data";
import { ComeOrReceive } from "./parts/come-or-receive";

export const handle = { public: true, i18n: ["shop", "reviews", "pages"], params: Object.values(LIST_NAMES) };
export const meta: MetaFunction<typeof loader> = (args) => [...pageMeta(args), ...cooperativeData(args)];

const EXAMPLE_WEIGHT_G = 1_000;

export const loader = publicLoader(async ({ context, url, params, locale, t }) => {
  const cooperative = await cooperativePage(context, publicIdOf(params.slugId));
  if (!cooperative) throw notFound();
  const french = locale === "fr";
  leadToItsName(params.slugId, french ? cooperative.slugFr : cooperative.slugAr, cooperative.publicId, cooperativePath(cooperative, locale), url);
  const { page } = readListQuery(url.searchParams);
  const provinces = await regionProvinces(context);
  const province = provinces.find(({ code }) => code === cooperative.provinceCode);
  const name = french ? cooperative.nameFr : cooperative.nameAr;
  const said = await cooperativeReviews(context, cooperative.cooperativeId);
  const reviewed = await cardsByIds(
    context,
    said.latest.map(({ productId }) => productId),
  );
  return {
    cooperative,
    province: province ? { slug: province.slug, fr: inSentence(province.frLong), ar: province.arLong } : null,
    provinces: provinces.map(({ code, slug, fr, ar }) => ({ code, slug, fr, ar })),
    places: mapPlaces([cooperative]),
    rating: said.rating,
    latest: said.latest.map((review) => ({ review, card: reviewed.find(({ productId }) => productId === review.productId) ?? null })),
    shelf: await listProducts(context, {
      cooperativeId: cooperative.cooperativeId,
      page,
    }),
    delivery: await deliveryExamples(context, {
      cooperativeId: cooperative.cooperativeId,
      weightG: EXAMPLE_WEIGHT_G,
      perishable: false,
    }),
    words: {
      title: name,
      description: shortened(french ? cooperative.storyFr : cooperative.storyAr) || t("shop:cooperative.metaDescription", { name }),
      addresses: {
        fr: cooperativePath(cooperative, "fr"),
        ar: cooperativePath(cooperative, "ar"),
      },
      ...(page > 1 && { query: `page=${page}` }),
      section: t("shop:cooperatives.title"),
      card: sharePath("cooperatives", cooperative.publicId, { picture: cooperative.picture, emblem: cooperative.nameFr }),
    },
  };
});

/** « province de Khémisset » in the middle of a line. */
function inSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase("fr") + name.slice(1);
}

export default function Cooperative() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { cooperative, province, provinces, places, shelf, delivery, rating, latest } = useLoaderData<typeof loader>();
  const french = locale === "fr";
  const story = (french ? cooperative.storyFr : cooperative.storyAr).split(/\n{2,}/).filter(Boolean);
  const path = cooperativePath(cooperative, locale);
  return (
    <>
      <section className="sunk-band">
        <div className="wrap">
          <Breadcrumbs
            items={[
              { label: t("nav.home"), href: `/${locale}` },
              {
                label: t("cooperatives.title"),
                href: `/${locale}/cooperatives`,
              },
              { label: french ? cooperative.nameFr : cooperative.nameAr },
            ]}
          />
          <CooperativeHead cooperative={cooperative} province={province} rating={rating} />
        </div>
      </section>
      <div className="wrap">
        <div className="two section">
          <section className="stack">
            <h2>{t("cooperative.story")}</h2>
            {story.map((paragraph) => (
              <p key={paragraph} className="max-w-[42em]">
                {paragraph}
              </p>
            ))}
            <MembersSection cooperative={cooperative} />
          </section>
          <section id="preuves">
            <h2>{t("proof.title")}</h2>
            <RegistrationSeal registerNumber={cooperative.legal.registerNumber} court={cooperative.legal.court} approvedAt={cooperative.approvedAt} />
            {cooperative.proofs.map((proof) => (
              <ProofSeal key={`${proof.kind}${proof.number}`} proof={proof} />
            ))}
          </section>
        </div>
        {shelf.cards.length > 0 && (
          <section className="pb-[clamp(40px,5vw,72px)]" id="produits">
            <SectionHead>{t("cooperative.shelf")}</SectionHead>
            <ProductGrid four>
              {shelf.cards.map((card) => (
                <GoodsCard key={card.productId} card={card} own />
              ))}
            </ProductGrid>
            <Pagination page={shelf.page} pages={shelf.pages} hrefFor={(page) => `${listHref(path, { page: 1 }, { page })}#produits`} />
          </section>
        )}
        <div className="pb-[clamp(40px,5vw,72px)]">
          <CooperativeReviews
            rating={rating}
            latest={latest.map(({ review, card }) => ({ review, about: card && <AboutGoods card={card} /> }))}
            cooperativeName={french ? cooperative.nameFr : cooperative.nameAr}
          />
        </div>
        <div className="two pb-16">
          <ComeOrReceive cooperative={cooperative} province={province} delivery={delivery} provinces={provinces} places={places} />
          <section className="stack" id="vendeur">
            <h2>{t("legal.title")}</h2>
            <SellerIdentity legal={cooperative.legal} />
            {cooperative.fictional && <p className="small muted">{t("cooperative.fictional")}</p>}
          </section>
        </div>
      </div>
    </>
  );
}

/** The way from a review to the thing it is about. */
function AboutGoods({ card }: { card: ListingCard }) {
  const locale = useLocale();
  const name = cardName(card, locale);
  return (
    <Anchor className="link" href={`${productPath(card, locale)}#avis`} lang={name.locale}>
      {name.text}
    </Anchor>
  );
}
