import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { renamedTo } from "~/modules/catalogue/index.server";
import { cooperativesIn } from "~/modules/shop/index.server";
import { communesOf, regionProvinces } from "~/modules/territory/index.server";
import { Chips } from "~/ui/chips";
import { CooperativeGrid } from "~/ui/cooperative-block";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs, PageTitle, SectionHead } from "~/ui/page-title";
import { CooperativeLine } from "./parts/cooperative-line";
import { directoryEntry } from "./parts/directory-entry";
import { paragraphsOf } from "~/modules/content/guide";
import { guideOf } from "~/modules/content/index.server";
import { choicesOf, LIST_NAMES, listHref } from "./parts/list-query";
import { ListView } from "./parts/list-view";
import { listedWords } from "./parts/list-words";
import { loadList } from "./parts/load-list.server";
import { pageMeta } from "./parts/page-words";
import { newName } from "./parts/slug-id.server";
import { provinceData } from "./parts/structured-data";
import { mapPlaces } from "./parts/map-places.server";
import { MapSource, RegionMap } from "./parts/province-map";

export const handle = { public: true, i18n: ["shop", "pages"], params: Object.values(LIST_NAMES) };
export const meta: MetaFunction<typeof loader> = (args) => [...pageMeta(args), ...provinceData(args)];

export const loader = publicLoader(async ({ context, url, params, locale, t }) => {
  const provinces = await regionProvinces(context);
  const province = provinces.find(({ slug }) => slug === params.slug);
  if (!province) throw newName(await renamedTo(context, "province", params.slug ?? ""), `/${locale}/provinces`, url);
  const list = await loadList(context, url, { province: province.code });
  const longName = { fr: province.frLong, ar: province.arLong };
  const cooperatives = await cooperativesIn(context, province.code);
  return {
    list,
    province: {
      code: province.code,
      slug: province.slug,
      longName,
      name: { fr: province.fr, ar: province.ar },
    },
    provinces: provinces.map(({ code, slug, fr, ar }) => ({
      code,
      slug,
      fr,
      ar,
    })),
    cooperatives: cooperatives.map(directoryEntry),
    places: mapPlaces(cooperatives),
    communes: (await communesOf(context, province.code)).map(({ code, fr, ar }) => ({ code, fr, ar })),
    guide: (await guideOf(context, "province", province.slug))?.text ?? null,
    words: listedWords(list, {
      title: longName[locale],
      description: t("shop:provincePage.metaDescription", {
        name: longName[locale],
      }),
    }),
  };
});

export default function Province() {
  const { t } = useTranslation(["shop", "pages"]);
  const locale = useLocale();
  const { list, province, provinces, cooperatives, places, communes, guide } = useLoaderData<typeof loader>();
  const path = `/${locale}/provinces/${province.slug}`;
  const whole = list.page === 1 && choicesOf(list.query).length === 0;
  return (
    <div className="wrap pb-16">
      <Breadcrumbs items={[{ label: t("nav.home"), href: `/${locale}` }, { label: t("nav.provinces"), href: `/${locale}#provinces` }, { label: province.name[locale] }]} />
      {whole ? (
        <>
          <div className="grid gap-8 pb-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-16">
            <div>
              <PageTitle line={t(`province.${province.slug}`)}>{province.longName[locale]}</PageTitle>
              <div className="stack max-w-[42em]">
                {paragraphsOf(guide?.[locale] ?? "").map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
              <CommuneLinks path={path} communes={communes} places={places} />
            </div>
            <div>
              <RegionMap
                provinces={provinces}
                places={places}
                chosen={province.slug}
                close
                hrefOf={({ slug }) => `/${locale}/provinces/${slug}`}
                placeHref={({ communeCode }) => `${listHref(path, { page: 1 }, { commune: communeCode })}#produits`}
              />
              <MapSource />
            </div>
          </div>
          {cooperatives.length > 0 && (
            <section className="pb-12" id="cooperatives">
              <SectionHead>{t("cooperative.count", { count: cooperatives.length })}</SectionHead>
              <CooperativeGrid>
                {cooperatives.map((cooperative) => (
                  <li key={cooperative.cooperativeId}>
                    <CooperativeLine cooperative={cooperative} />
                  </li>
                ))}
              </CooperativeGrid>
            </section>
          )}
          <SectionHead id="produits">{t("provincePage.products")}</SectionHead>
        </>
      ) : (
        <PageTitle line={t(`province.${province.slug}`)}>{province.longName[locale]}</PageTitle>
      )}
      <ListView list={list} path={path} fixed={["province"]} />
    </div>
  );
}

interface CommuneLinksProps {
  path: string;
  communes: readonly { code: string; fr: string; ar: string }[];
  places: readonly { communeCode: string; cooperatives: number }[];
}

/** The province's communes: those with cooperatives lead to what is made there, the others are named. */
function CommuneLinks({ path, communes, places }: CommuneLinksProps) {
  const { t } = useTranslation(["shop", "pages"]);
  const locale = useLocale();
  const has = (code: string) => places.some(({ communeCode }) => communeCode === code);
  const others = communes.filter(({ code }) => !has(code));
  return (
    <section className="pt-6">
      <h2 className="text-h3 mb-3">{t("pages:province.communes", { count: communes.length })}</h2>
      <Chips
        label={t("pages:province.withCooperatives")}
        chips={communes.filter(({ code }) => has(code)).map((commune) => ({ label: commune[locale], href: `${listHref(path, { page: 1 }, { commune: commune.code })}#produits` }))}
      />
      {others.length > 0 && <p className="small muted mt-3">{t("pages:province.others", { names: others.map((commune) => commune[locale]).join(t("list.comma")) })}</p>}
    </section>
  );
}
