import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitorLoader } from "~/access/loaders.server";
import { purchaseByToken } from "~/modules/orders/index.server";
import { FollowedPurchase } from "./parts/followed-purchase";
import { loadFollowed, SECRET_ADDRESS } from "./parts/load-followed.server";

export const handle = { i18n: ["checkout", "orders", "shop", "reviews", "documents"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = () => SECRET_ADDRESS;

export const loader = visitorLoader(async ({ context, params, locale, url, t }) => {
  const followed = await loadFollowed(context, await purchaseByToken(context, params.token ?? ""));
  return {
    title: t("checkout:track.metaTitle", { number: followed.purchase.number }),
    ...followed,
    address: `/${locale}/suivi/${params.token ?? ""}`,
    cancelled: url.searchParams.get("annule"),
    reviewed: url.searchParams.get("avis"),
  };
});

export default function Tracking() {
  const { title: _title, ...followed } = useLoaderData<typeof loader>();
  return <FollowedPurchase {...followed} />;
}
