import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { shopperLoader } from "~/access/loaders.server";
import { purchaseOfUser } from "~/modules/orders/index.server";
import { FollowedPurchase } from "~/routes/checkout/parts/followed-purchase";
import { loadFollowed } from "~/routes/checkout/parts/load-followed.server";
import { useLocale } from "~/ui/locale";
import { BackLink } from "~/ui/page-title";

export const handle = { i18n: ["checkout", "orders", "shop", "reviews", "documents"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex" }];

export const loader = shopperLoader(async ({ context, user, params, locale, url, t }) => {
  const followed = await loadFollowed(context, await purchaseOfUser(context, user.id, params.purchaseId ?? ""));
  return {
    title: t("checkout:track.metaTitle", { number: followed.purchase.number }),
    ...followed,
    address: `/${locale}/compte/achats/${followed.purchase.id}`,
    reviewed: url.searchParams.get("avis"),
  };
});

export default function Purchase() {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const { title: _title, ...followed } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="wrap pt-4">
        <BackLink href={`/${locale}/compte`}>{t("track.account")}</BackLink>
      </div>
      <FollowedPurchase {...followed} />
    </>
  );
}
