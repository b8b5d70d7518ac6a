import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { renamedTo } from "~/modules/catalogue/index.server";
import { cooperativesIn } from "~/modules/shop/index.server";
import { regionProvinces } from "~/modules/territory/index.server";
import { CooperativeGrid } from "~/ui/cooperative-block";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs, PageTitle, SectionHead } from "~/ui/page-title";
import { CooperativeLine } from "./parts/cooperative-line";
import { directoryEntry } from "./parts/directory-entry";
import { LIST_NAMES } from "./parts/list-query";
import { ListView } from "./parts/list-view";
import { listedWords } from "./parts/list-words";
import { loadList } from "./parts/load-list.server";
import { pageMeta } from "./parts/page-words";
import { newName } from "./parts/slug-id";
import { provinceData } from "./parts/structured-data";
import { MapSource, RegionDrawing } from "./parts/province-map";

export const handle = { public: true, i18n: ["shop"], params: Object.values(LIST_NAMES) };
export const meta: MetaFunction<typeof loader> = (args) => [...pageMeta(args), ...provinceData(args)];

export const loader = publicLoader(async ({ context, url, params, locale, t }) => {
  const provinces = await regionProvinces(context);
  const province = provinces.find(({ slug }) => slug === params.slug);
  if (!province) throw newName(await renamedTo(context, "province", params.slug ?? ""), `/${locale}/provinces`, url);
  const list = await loadList(context, url, { province: province.code });
  const longName = { fr: province.frLong, ar: province.arLong };
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
    cooperatives: (await cooperativesIn(context, province.code)).map(directoryEntry),
    words: listedWords(list, {
      title: longName[locale],
      description: t("shop:provincePage.metaDescription", {
        name: longName[locale],
      }),
    }),
  };
});

export default function Province() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { list, province, provinces, cooperatives } = useLoaderData<typeof loader>();
  return (
    <div className="wrap pb-16">
      <Breadcrumbs items={[{ label: t("nav.home"), href: `/${locale}` }, { label: t("nav.provinces"), href: `/${locale}#provinces` }, { label: province.name[locale] }]} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_260px] lg:gap-16">
        <div>
          <PageTitle line={t(`province.${province.slug}`)}>{province.longName[locale]}</PageTitle>
          {cooperatives.length > 0 && (
            <section className="pb-10">
              <h2 className="mb-5">{t("cooperative.count", { count: cooperatives.length })}</h2>
              <CooperativeGrid>
                {cooperatives.map((cooperative) => (
                  <li key={cooperative.cooperativeId}>
                    <CooperativeLine cooperative={cooperative} />
                  </li>
                ))}
              </CooperativeGrid>
            </section>
          )}
        </div>
        <div className="max-lg:hidden">
          <RegionDrawing provinces={provinces} chosen={province.code} />
          <MapSource />
        </div>
      </div>
      <SectionHead>{t("provincePage.products")}</SectionHead>
      <ListView list={list} path={`/${locale}/provinces/${province.slug}`} fixed={["province"]} />
    </div>
  );
}
