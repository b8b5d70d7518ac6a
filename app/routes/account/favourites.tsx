import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { visitorLoader } from "~/access/loaders.server";
import { FavouriteForm } from "~/modules/favourites/components/favourite-button";
import { favouritesOf } from "~/modules/favourites/index.server";
import { cardsByIds } from "~/modules/shop/index.server";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { FavouriteList } from "./favourite-parts/favourite-list";
import { OwnFavourites } from "./favourite-parts/own-favourites";

export const handle = { i18n: ["shop", "favourites"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex" }];

/** An account's list. A visitor without one has theirs in the browser, which the page asks about once it is alive. */
export const loader = visitorLoader(async ({ context, visitor, url, t }) => {
  const title = t("favourites:page.metaTitle");
  if (!visitor.user) return { title, account: null };
  const kept = await favouritesOf(context, visitor.user.id);
  const cards = await cardsByIds(
    context,
    kept.map(({ productId }) => productId),
  );
  const gone = kept.filter(({ productId }) => !cards.some((card) => card.productId === productId));
  const added = kept.find(({ publicId }) => publicId === url.searchParams.get("garde"));
  return { title, account: { cards, gone, added: added ?? null, full: url.searchParams.has("plein") } };
});

export default function Favourites() {
  const { t } = useTranslation("favourites");
  const locale = useLocale();
  const { account } = useLoaderData<typeof loader>();
  if (!account) return <OwnFavourites />;
  const { cards, gone, added, full } = account;
  const count = cards.length + gone.length;
  return (
    <div className="wrap section">
      <PageTitle line={count > 0 ? t("page.line", { count }) : undefined}>{t("page.title")}</PageTitle>
      <FavouriteForm intent="drop" />
      {added && (
        <Notice kind="success" live>
          {t("page.added", { name: locale === "fr" ? added.nameFr : added.nameAr })}
        </Notice>
      )}
      {full && (
        <Notice kind="warning" live>
          {t("page.full")}
        </Notice>
      )}
      <FavouriteList cards={cards} gone={gone.map(({ publicId, nameFr, nameAr }) => ({ publicId, name: locale === "fr" ? nameFr : nameAr }))} account />
    </div>
  );
}
