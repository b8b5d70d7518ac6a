import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BadgeCheck, Banknote, HandCoins, MapPin, Store, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { shownBlocks } from "~/modules/content/index.server";
import { cooperativesIn, homeShelves, newCooperatives } from "~/modules/shop/index.server";
import { settingAt } from "~/modules/settings/index.server";
import { ButtonLink } from "~/ui/button";
import { CooperativeGrid } from "~/ui/cooperative-block";
import { FamilyGrid, FamilyTile, Hero, Promises } from "~/ui/hero";
import { useLocale } from "~/ui/locale";
import { SectionHead } from "~/ui/page-title";
import { ProductGrid } from "~/ui/product-card";
import { CooperativeLine } from "./parts/cooperative-line";
import { directoryEntry } from "./parts/directory-entry";
import { EditorialBlocks } from "./parts/editorial-blocks";
import { familyFace } from "./parts/family-faces";
import { FeaturedCooperative } from "./parts/featured-cooperative";
import { GoodsCard } from "./parts/goods-card";
import { mapPlaces } from "./parts/map-places.server";
import { pageMeta } from "./parts/page-words";
import { ProvinceMap } from "./parts/province-map";
import { categoryPicture, regionPicture } from "./parts/shop-picture";
import { homeData } from "./parts/structured-data";
import type { ListingCard } from "~/modules/shop/listing";

export const handle = { public: true, i18n: ["shop", "pages"] };
export const meta: MetaFunction<typeof loader> = (args) => [...pageMeta(args), ...homeData(args)];

/** The tiles of the wall: the first is the large one. */
const TILES = ["textile-tapis", "ruche", "artisanat", "cereales", "huiles-olives", "cosmetique", "epices-plantes", "laitiers", "tartinades-fruits-secs"];

export const loader = publicLoader(async ({ context, t }) => {
  const { families, ...shelves } = await homeShelves(context);
  const fresh = (await newCooperatives(context)).map(directoryEntry);
  const tiles = TILES.flatMap((slug) => families.filter((family) => family.slug === slug && family.products > 0));
  return {
    ...shelves,
    tiles,
    fresh,
    blocks: await shownBlocks(context),
    places: mapPlaces(await cooperativesIn(context)),
    month: Number(context.today.slice(5, 7)),
    withdrawalDays: await settingAt(context, "withdrawal.days"),
    words: {
      title: t("shop:home.metaTitle"),
      description: t("shop:home.metaDescription"),
    },
  };
});

export default function Home() {
  const { t } = useTranslation(["shop", "pages"]);
  const locale = useLocale();
  const { tiles, pantry, seasonal, month, pieces, provinces, places, featured, fresh, blocks, withdrawalDays } = useLoaderData<typeof loader>();
  const pantryTitle = seasonal ? t(`pages:season.${month}`) : t("home.food");
  const cooperatives = provinces.reduce((sum, province) => sum + province.cooperatives, 0);
  return (
    <>
      <Hero
        title={t("home.title")}
        line={t("home.line", { count: cooperatives })}
        picture={regionPicture(t("home.region"))}
        acts={
          <>
            <ButtonLink kind="cream" big href={`/${locale}/produits`}>
              {t("home.see")}
            </ButtonLink>
            <ButtonLink kind="on-red" big iconEnd={MapPin} href="#provinces">
              {t("home.near")}
            </ButtonLink>
          </>
        }
      />
      <Promises
        items={[
          {
            icon: Banknote,
            title: t("promise.cash"),
            line: t("promise.cashLine"),
          },
          {
            icon: BadgeCheck,
            title: t("promise.checked"),
            line: t("promise.checkedLine"),
          },
          {
            icon: Undo2,
            title: t("promise.return", { count: withdrawalDays }),
            line: t("promise.returnLine"),
          },
          {
            icon: HandCoins,
            title: t("promise.direct"),
            line: t("promise.directLine"),
          },
        ]}
      />
      {tiles.length > 0 && (
        <section className="wrap section pt-6">
          <SectionHead
            more={{
              label: t("home.allFamilies"),
              href: `/${locale}/categories`,
            }}
          >
            {t("home.families")}
          </SectionHead>
          <FamilyGrid>
            {tiles.map((family, index) => (
              <FamilyTile
                key={family.slug}
                big={index === 0}
                href={`/${locale}/categories/${family.slug}`}
                name={t(`tile.${family.slug}`)}
                line={t("list.count", { count: family.products })}
                picture={categoryPicture(familyFace(family.slug), "", index === 0)}
              />
            ))}
          </FamilyGrid>
        </section>
      )}
      <EditorialBlocks blocks={blocks} />
      <Shelf title={pantryTitle} cards={pantry} href={`/${locale}/produits`} />
      {featured && <FeaturedCooperative cooperative={featured} />}
      <Shelf title={t("home.pieces")} cards={pieces} href={`/${locale}/categories/artisanat`} after={Boolean(featured)} />
      <section className="wrap section" id="provinces">
        <SectionHead>{t("home.provinces")}</SectionHead>
        <ProvinceMap provinces={provinces} places={places} />
      </section>
      {fresh.length > 0 && (
        <section className="wrap section pt-0">
          <SectionHead
            more={{
              label: t("home.seeAll"),
              href: `/${locale}/cooperatives`,
            }}
          >
            {t("home.fresh")}
          </SectionHead>
          <CooperativeGrid>
            {fresh.map((cooperative) => (
              <li key={cooperative.cooperativeId}>
                <CooperativeLine cooperative={cooperative} />
              </li>
            ))}
          </CooperativeGrid>
        </section>
      )}
      <Invitation />
    </>
  );
}

function Shelf({ title, cards, href, after }: { title: string; cards: ListingCard[]; href: string; after?: boolean }) {
  const { t } = useTranslation("shop");
  if (cards.length === 0) return null;
  return (
    <section className={after ? "wrap section" : "wrap section pt-0"}>
      <SectionHead more={{ label: t("home.seeAll"), href }}>{title}</SectionHead>
      <ProductGrid four>
        {cards.slice(0, 8).map((card) => (
          <GoodsCard key={card.productId} card={card} />
        ))}
      </ProductGrid>
    </section>
  );
}

/** How it works in one line for a shopper, and the door for a cooperative. */
function Invitation() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  return (
    <section className="sunk-band">
      <div className="wrap row between py-10" style={{ ["--gap" as string]: "24px" }}>
        <div className="stack max-w-[44em]" style={{ ["--gap" as string]: "8px" }}>
          <h2>{t("home.howTitle")}</h2>
          <p>{t("home.how")}</p>
          <p className="muted">{t("home.apply")}</p>
        </div>
        <ButtonLink kind="secondary" big icon={Store} href={`/${locale}/candidature`}>
          {t("home.applyAct")}
        </ButtonLink>
      </div>
    </section>
  );
}
