import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { askingLoader } from "~/access/loaders.server";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs } from "~/ui/page-title";
import { LIST_NAMES } from "./parts/list-query";
import { ListView } from "./parts/list-view";
import { pageMeta } from "./parts/page-words";
import { NothingFound, SearchReading, SearchTitle } from "./parts/search-words";
import { askSearch, loadSearch } from "./parts/load-search.server";

export const handle = { public: true, i18n: ["shop"], params: Object.values(LIST_NAMES) };
export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args);

export const loader = askingLoader(askSearch, async ({ context, url, t, asked }) => {
  const found = await loadSearch(context, url, asked);
  const { q } = found.list.query;
  return {
    ...found,
    words: {
      title: q ? t("shop:search.metaTitle", { q }) : t("shop:search.title"),
      unlisted: true,
    },
  };
});

export default function Search() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const found = useLoaderData<typeof loader>();
  const path = `/${locale}/recherche`;
  const { list } = found;
  return (
    <div className="wrap pb-16">
      <Breadcrumbs items={[{ label: t("nav.home"), href: `/${locale}` }, { label: t("search.title") }]} />
      <SearchTitle q={list.query.q} browsing={found.browsing} />
      <SearchReading found={found} path={path} />
      <ListView list={list} path={path} byLikeness empty={<NothingFound list={list} path={path} />} />
    </div>
  );
}
