import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ChevronRight, Heart, Landmark, ShieldCheck, Store } from "lucide-react";
import { useTranslation } from "react-i18next";
import { shopperLoader } from "~/access/loaders.server";
import { regionSeat, sellerSeat } from "~/access/require.server";
import { favouriteCount } from "~/modules/favourites/index.server";
import { purchasesOfUser } from "~/modules/orders/index.server";
import { formatAmount, formatDate } from "~/platform/i18n/format";
import { Anchor } from "~/ui/anchor";
import { Bdi } from "~/ui/bdi";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Icon } from "~/ui/icon";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["account", "orders", "favourites"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = shopperLoader(async ({ context, user, visitor, t }) => ({
  title: t("account:account.metaTitle"),
  name: user.name,
  sells: Boolean(sellerSeat(visitor)),
  administers: Boolean(regionSeat(visitor)),
  favourites: await favouriteCount(context, user.id),
  purchases: await purchasesOfUser(context, user.id),
}));

export default function Account() {
  const { t } = useTranslation(["account", "favourites"]);
  const locale = useLocale();
  const { name, sells, administers, favourites, purchases } = useLoaderData<typeof loader>();
  return (
    <div className="wrap section">
      <PageTitle line={t("account.line")}>{t("account.title", { name })}</PageTitle>
      <div className="row mb-6">
        {sells && (
          <ButtonLink kind="main" icon={Store} href={`/${locale}/vendeur`}>
            {t("account.toSeller")}
          </ButtonLink>
        )}
        {administers && (
          <ButtonLink kind="main" icon={Landmark} href={`/${locale}/region`}>
            {t("account.toRegion")}
          </ButtonLink>
        )}
        <ButtonLink icon={Heart} href={`/${locale}/favoris`}>
          {t("favourites:account", { count: favourites })}
        </ButtonLink>
        <ButtonLink icon={ShieldCheck} href={`/${locale}/compte/securite`}>
          {t("account.security")}
        </ButtonLink>
        <Form method="post" action={`/${locale}/deconnexion`}>
          <input type="hidden" name="intent" value="leave" />
          <Button kind="quiet">{t("account.signOut")}</Button>
        </Form>
      </div>
      <h2 className="mb-4">{t("account.purchases")}</h2>
      {purchases.length === 0 ? (
        <EmptyState title={t("account.noPurchase")} acts={<ButtonLink href={`/${locale}/produits`}>{t("account.discover")}</ButtonLink>} />
      ) : (
        <ul className="stack">
          {purchases.map((purchase) => (
            <li key={purchase.purchaseId} className="panel">
              <Anchor className="row between" href={`/${locale}/compte/achats/${purchase.purchaseId}`}>
                <span>
                  <b>
                    <Bdi>{purchase.number}</Bdi>
                  </b>
                  <br />
                  <span className="muted">{formatDate(purchase.placedAt, locale)}</span>
                </span>
                <span className="row">
                  <b className="num">{formatAmount(purchase.totalCentimes, locale)}</b>
                  <Icon of={ChevronRight} flip />
                </span>
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {!sells && (
        <p className="mt-8 muted">
          {t("account.sellQuestion")}{" "}
          <Anchor className="link" href={`/${locale}/candidature`}>
            {t("account.apply")}
          </Anchor>
        </p>
      )}
    </div>
  );
}
