import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { families } from "~/modules/catalogue/index.server";
import { categoryCounts } from "~/modules/shop/index.server";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { Breadcrumbs, PageTitle } from "~/ui/page-title";
import { Picture } from "~/ui/picture";
import { familyFace } from "./parts/family-faces";
import { pageMeta } from "./parts/page-words";
import { categoryPicture } from "./parts/shop-picture";

export const handle = { public: true, i18n: ["shop"] };
export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args);

export const loader = publicLoader(async ({ context, t }) => {
  const counts = await categoryCounts(context);
  const named = ({ slug, fr, ar }: { slug: string; fr: string; ar: string }, count: number | undefined) => ({ slug, fr, ar, count: count ?? 0 });
  return {
    families: (await families(context)).map((family) => ({
      ...named(family, counts.families[family.slug]),
      categories: family.categories.map((category) => named(category, counts.categories[category.slug])),
    })),
    words: {
      title: t("shop:categories.metaTitle"),
      description: t("shop:categories.metaDescription"),
    },
  };
});

export default function Categories() {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { families: all } = useLoaderData<typeof loader>();
  return (
    <div className="wrap pb-16">
      <Breadcrumbs items={[{ label: t("nav.home"), href: `/${locale}` }, { label: t("categories.title") }]} />
      <PageTitle line={t("categories.line")}>{t("categories.title")}</PageTitle>
      <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
        {all.map((family, index) => (
          <li key={family.slug}>
            <Picture
              picture={categoryPicture(familyFace(family.slug))}
              alt=""
              first={index < 2}
              sizes="(min-width: 1000px) 380px, (min-width: 480px) 46vw, 92vw"
              className="aspect-[8/5]"
            />
            <h2 className="text-h3 mt-3">
              <Anchor className="no-underline hover:underline" href={`/${locale}/categories/${family.slug}`}>
                {family[locale]}
              </Anchor>
            </h2>
            <p className="small muted">{t(`family.${family.slug}`)}</p>
            <ul className="mt-2">
              {family.categories.map((category) => (
                <li key={category.slug} className="border-b border-line">
                  <Anchor className="flex min-h-12 items-center justify-between gap-3 no-underline hover:underline" href={`/${locale}/categories/${category.slug}`}>
                    {category[locale]}
                    <span className="num small muted">{category.count}</span>
                  </Anchor>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
