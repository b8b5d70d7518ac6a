import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Store } from "lucide-react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { cooperativesIn } from "~/modules/shop/index.server";
import { regionProvinces } from "~/modules/territory/index.server";
import { ButtonLink } from "~/ui/button";
import { Chips } from "~/ui/chips";
import { CooperativeGrid } from "~/ui/cooperative-block";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs, PageTitle, SectionHead } from "~/ui/page-title";
import { CooperativeLine } from "./parts/cooperative-line";
import { directoryEntry } from "./parts/directory-entry";
import { mapPlaces } from "./parts/map-places.server";
import { pageMeta } from "./parts/page-words";
import { MapSource, RegionMap } from "./parts/province-map";
import { directoryData } from "./parts/structured-data";

export const handle = { public: true, i18n: ["shop", "pages"] };
export const meta: MetaFunction<typeof loader> = (args) => [...pageMeta(args), ...directoryData(args)];

export const loader = publicLoader(async ({ context, t }) => {
  const cooperatives = await cooperativesIn(context);
  const all = await regionProvinces(context);
  const provinces = all.map(({ code, slug, fr, ar, frLong, arLong }) => ({
    code,
    slug,
    name: { fr, ar },
    longName: { fr: frLong, ar: arLong },
    cooperatives: cooperatives.filter(({ provinceCode }) => provinceCode === code).map(directoryEntry),
  }));
  return {
    provinces: provinces.filter((province) => province.cooperatives.length > 0),
    total: cooperatives.length,
    places: mapPlaces(cooperatives),
    words: {
      title: t("shop:cooperatives.metaTitle"),
      description: t("shop:cooperatives.metaDescription", {
        count: cooperatives.length,
      }),
    },
  };
});

export default function Cooperatives() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { provinces, total, places } = useLoaderData<typeof loader>();
  return (
    <div className="wrap pb-16">
      <Breadcrumbs items={[{ label: t("nav.home"), href: `/${locale}` }, { label: t("cooperatives.title") }]} />
      {total === 0 && <PageTitle>{t("cooperatives.title")}</PageTitle>}
      {total === 0 ? (
        <EmptyState
          title={t("cooperatives.none")}
          acts={
            <ButtonLink kind="main" icon={Store} href={`/${locale}/candidature`}>
              {t("home.applyAct")}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <div className="grid gap-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-16">
            <div className="stack">
              <PageTitle line={t("cooperatives.line", { count: total })}>{t("cooperatives.title")}</PageTitle>
              <p className="max-w-[38em]">{t("pages:cooperatives.line")}</p>
              <Chips
                label={t("list.province")}
                chips={provinces.map((province) => ({
                  label: province.name[locale],
                  href: `#${province.slug}`,
                }))}
              />
            </div>
            <div>
              <RegionMap provinces={provinces.map(({ code, slug, name }) => ({ code, slug, ...name }))} places={places} hrefOf={({ slug }) => `/${locale}/provinces/${slug}`} />
              <MapSource />
            </div>
          </div>
          {provinces.map((province) => (
            <section key={province.slug} id={province.slug} className="pt-10">
              <SectionHead
                more={{
                  label: t("cooperatives.provinceProducts"),
                  href: `/${locale}/provinces/${province.slug}`,
                }}
              >
                {province.longName[locale]}
              </SectionHead>
              <CooperativeGrid>
                {province.cooperatives.map((cooperative) => (
                  <li key={cooperative.cooperativeId}>
                    <CooperativeLine cooperative={cooperative} />
                  </li>
                ))}
              </CooperativeGrid>
            </section>
          ))}
        </>
      )}
    </div>
  );
}
