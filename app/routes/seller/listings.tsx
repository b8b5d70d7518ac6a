import { randomUUID } from "node:crypto";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Camera } from "lucide-react";
import { useTranslation } from "react-i18next";
import { sellerAction, sellerIntent, type ActionReply } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { sellerMay } from "~/access/permissions";
import { ownListings } from "~/modules/catalogue/index.server";
import { PRODUCT_STATES } from "~/modules/catalogue/product";
import { stockSchema } from "~/modules/catalogue/product-form";
import { stockFigures, type StockFigures } from "~/modules/inventory/index.server";
import { LOW_STOCK } from "~/modules/inventory/stock";
import { picturesByIds } from "~/modules/media/index.server";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { Tabs } from "~/ui/tabs";
import { DoneToast } from "./listing-steps/done-toast";
import { ListingRow } from "./listing-steps/listing-row";
import { countStock } from "./listing-steps/stock-act.server";

export const handle = { i18n: ["listing", "catalogue"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
/** A refused count shows fresh figures, too. */
export const shouldRevalidate = () => true;

export const loader = sellerLoader("listings.read", async ({ context, scope, seat, url, t }) => {
  const all = await ownListings(context, scope);
  const stock = await stockFigures(
    context,
    all.flatMap(({ variants }) => variants.map(({ variantId }) => variantId)),
  );
  const nearlyGone = all.filter(
    ({ state, oneOfAKind, variants }) => state === "published" && !oneOfAKind && variants.some(({ active, variantId }) => active && isLow(stock.get(variantId))),
  );
  const low = url.searchParams.get("voir") === "stock";
  const asked = low ? null : (PRODUCT_STATES.find((state) => state === url.searchParams.get("etat")) ?? null);
  const listings = low ? nearlyGone : asked ? all.filter(({ state }) => state === asked) : all;
  const pictures = await picturesByIds(
    context,
    listings.flatMap(({ pictures: [first] }) => (first ? [first.mediaId] : [])),
  );
  return {
    title: `${t("listing:list.title")} · Taâwon`,
    asked,
    low,
    total: all.length,
    nearlyGone: nearlyGone.length,
    counts: Object.fromEntries(PRODUCT_STATES.map((state) => [state, all.filter((listing) => listing.state === state).length])),
    listings,
    pictures: Object.fromEntries(pictures),
    stock: Object.fromEntries(stock),
    mayEdit: sellerMay(seat.role, "listings.edit"),
    mayCount: sellerMay(seat.role, "stock.edit"),
    requestId: randomUUID(),
  };
});

function isLow(figures: StockFigures | undefined): boolean {
  return figures !== undefined && figures.available <= LOW_STOCK;
}

export const action = sellerAction({ stock: sellerIntent("stock.edit", stockSchema, countStock) });

export default function Listings() {
  const { t } = useTranslation(["listing", "catalogue"]);
  const locale = useLocale();
  const { asked, low, total, nearlyGone, counts, listings, pictures, stock, mayEdit, mayCount, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<ActionReply>()?.form?.problem;
  const place = `/${locale}/vendeur/produits`;
  const sell = mayEdit && (
    <ButtonLink kind="main" big icon={Camera} href={`${place}/nouveau`}>
      {t("list.sell")}
    </ButtonLink>
  );
  if (total === 0) return <EmptyState level={1} title={t("list.empty")} line={t("list.emptyLine")} acts={sell} />;
  return (
    <>
      <PageTitle acts={sell}>{t("list.title")}</PageTitle>
      <Tabs
        plain
        label={t("list.states")}
        tabs={[
          { href: place, label: t("list.all"), current: asked === null && !low, count: total },
          ...(nearlyGone || low ? [{ href: `${place}?voir=stock`, label: t("list.low"), current: low, count: nearlyGone }] : []),
          ...PRODUCT_STATES.filter((state) => counts[state] || state === asked).map((state) => ({
            href: `${place}?etat=${state}`,
            label: t(`catalogue:state.${state}`),
            current: asked === state,
            count: counts[state] ?? 0,
          })),
        ]}
      />
      {refused && (
        <Notice kind="danger" live>
          {t(refused.key, refused.values)}
        </Notice>
      )}
      <ul className="mt-4">
        {listings.map((listing) => (
          <ListingRow key={listing.productId} listing={listing} picture={pictures[listing.pictures[0]?.mediaId ?? ""]} stock={stock} requestId={requestId} mayCount={mayCount} />
        ))}
      </ul>
      <DoneToast />
    </>
  );
}
