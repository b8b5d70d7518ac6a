import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs, PageTitle } from "~/ui/page-title";
import { LIST_NAMES } from "./parts/list-query";
import { ListView } from "./parts/list-view";
import { listedWords } from "./parts/list-words";
import { loadList } from "./parts/load-list.server";
import { pageMeta } from "./parts/page-words";
import { shelfData } from "./parts/structured-data";

export const handle = { public: true, i18n: ["shop"], params: Object.values(LIST_NAMES) };
export const meta: MetaFunction<typeof loader> = (args) => [...pageMeta(args), ...shelfData(args)];

export const loader = publicLoader(async ({ context, url, t }) => {
  const list = await loadList(context, url);
  return {
    list,
    familySlug: list.query.family,
    words: listedWords(list, {
      title: t("shop:products.metaTitle"),
      description: t("shop:products.metaDescription"),
    }),
  };
});

export default function Products() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { list } = useLoaderData<typeof loader>();
  return (
    <div className="wrap pb-16">
      <Breadcrumbs items={[{ label: t("nav.home"), href: `/${locale}` }, { label: t("products.title") }]} />
      <PageTitle line={t("products.line")}>{t("products.title")}</PageTitle>
      <ListView list={list} path={`/${locale}/produits`} />
    </div>
  );
}
