import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { families, renamedTo } from "~/modules/catalogue/index.server";
import { guideOf } from "~/modules/content/index.server";
import { sharePath, shareSubject } from "~/modules/shop/index.server";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs, PageTitle } from "~/ui/page-title";
import { GuideText } from "./parts/guide-text";
import { choicesOf, LIST_NAMES } from "./parts/list-query";
import { ListView } from "./parts/list-view";
import { listedWords } from "./parts/list-words";
import { loadList } from "./parts/load-list.server";
import { pageMeta } from "./parts/page-words";
import { SubTiles } from "./parts/sub-tiles";
import { newName } from "./parts/slug-id.server";
import { categoryData } from "./parts/structured-data";

export const handle = { public: true, i18n: ["shop", "pages"], params: Object.values(LIST_NAMES) };
export const meta: MetaFunction<typeof loader> = (args) => [...pageMeta(args), ...categoryData(args)];

/** A family or one of its categories: their slugs never meet. */
export const loader = publicLoader(async ({ context, url, params, locale, t }) => {
  const taxonomy = await families(context);
  const family = taxonomy.find(({ slug, categories }) => slug === params.slug || categories.some((category) => category.slug === params.slug));
  if (!family) throw newName(await renamedTo(context, "category", params.slug ?? ""), `/${locale}/categories`, url);
  const category = family.categories.find(({ slug }) => slug === params.slug) ?? null;
  const list = await loadList(context, url, {
    family: family.slug,
    ...(category && { category: category.slug }),
  });
  const name = (category ?? family)[locale];
  const { slug } = category ?? family;
  const shown = await shareSubject(context, "categories", slug);
  const names = ({ slug, fr, ar }: { slug: string; fr: string; ar: string }) => ({ slug, fr, ar });
  return {
    list,
    familySlug: family.slug,
    family: names(family),
    category: category && names(category),
    guide: (await guideOf(context, category ? "category" : "family", slug))?.text ?? null,
    words: listedWords(list, {
      title: name,
      description: t("shop:category.metaDescription", { name }),
      ...(shown && { card: sharePath("categories", slug, shown) }),
    }),
  };
});

export default function Category() {
  const { t } = useTranslation(["shop", "pages"]);
  const locale = useLocale();
  const { list, family, category, guide } = useLoaderData<typeof loader>();
  const path = `/${locale}/categories/${(category ?? family).slug}`;
  const whole = list.page === 1 && choicesOf(list.query).length === 0;
  return (
    <div className="wrap pb-16">
      <Breadcrumbs
        items={[
          { label: t("nav.home"), href: `/${locale}` },
          {
            label: family[locale],
            href: category ? `/${locale}/categories/${family.slug}` : undefined,
          },
          ...(category ? [{ label: category[locale] }] : []),
        ]}
      />
      <PageTitle line={category && guide ? guide[locale] : t(`family.${family.slug}`)}>{(category ?? family)[locale]}</PageTitle>
      {whole && <SubTiles categories={list.choices.categories} current={category?.slug} />}
      <ListView list={list} path={path} fixed={category ? ["family", "category"] : ["family"]} />
      {whole && !category && guide && (
        <div className="pt-16">
          <GuideText id="guide" title={t("pages:category.guide")} text={guide[locale]} />
        </div>
      )}
    </div>
  );
}
