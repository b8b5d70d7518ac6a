import { Outlet, useLoaderData, useRouteError, useRouteLoaderData, useSearchParams, isRouteErrorResponse, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { publicLoader } from "~/access/loaders.server";
import { FavouriteForm } from "~/modules/favourites/components/favourite-button";
import { useKeeping } from "~/modules/favourites/components/kept";
import { families } from "~/modules/catalogue/index.server";
import { settingsAt } from "~/modules/settings/index.server";
import { AddedToast } from "~/routes/checkout/parts/added-toast";
import { environment } from "~/platform/env/environment.server";
import { useReference } from "~/platform/http/document-context";
import { isKeptOutOfSearch, siteOrigin } from "~/platform/http/site-origin.server";
import { ErrorPage } from "~/ui/error-page";
import { useLocale } from "~/ui/locale";
import { Shell } from "~/ui/shell/shell";
import { useHelp } from "./parts/help-line";
import { ShopSearch } from "./parts/shop-search";
import { useShopNavigation } from "./parts/shop-navigation";
import { useVisit } from "./parts/use-visit";

export const handle = { i18n: ["shop", "favourites", "search"] };

/** The frame's own facts, the same for every visitor. */
export const loader = publicLoader(async ({ context, url }) => {
  const numbers = await settingsAt(context, ["help.phone", "help.whatsapp"]);
  const { demonstration } = environment();
  return {
    families: (await families(context)).map(({ slug, fr, ar }) => ({
      slug,
      fr,
      ar,
    })),
    help: { phone: numbers["help.phone"], whatsapp: numbers["help.whatsapp"] },
    demonstration,
    origin: siteOrigin(url),
    keptOut: isKeptOutOfSearch(),
  };
});

/** Nothing in the frame changes from one page to the next. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname.split("/")[1] !== nextUrl.pathname.split("/")[1];
}

type Frame = ReturnType<typeof useLoaderData<typeof loader>>;

function ShopFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const [search] = useSearchParams();
  const navigation = useShopNavigation(frame.families);
  const visit = useVisit(locale);
  useKeeping(locale, visit?.favourites);
  const help = useHelp(frame.help);
  const to = (path: string) => `/${locale}/${path}`;
  return (
    <Shell
      toast={<AddedToast />}
      header={{
        families: navigation.row,
        menu: navigation.menu,
        basketCount: visit?.cartCount || undefined,
        accountName: visit?.name ?? undefined,
        search: <ShopSearch defaultValue={search.get("q") ?? undefined} />,
      }}
      footer={{
        about: t("footer.about"),
        columns: [
          {
            title: t("footer.buy"),
            links: [
              { label: t("footer.delivery"), href: to("aide#livraison") },
              { label: t("footer.payment"), href: to("aide#paiement") },
              { label: t("footer.returns"), href: to("aide#retours") },
              { label: t("favourites:link"), href: to("favoris") },
            ],
          },
          {
            title: t("footer.cooperatives"),
            links: [
              { label: t("footer.sell"), href: to("candidature") },
              { label: t("footer.checked"), href: to("aide#verification") },
              { label: t("footer.all"), href: to("cooperatives") },
            ],
          },
        ],
        help,
        helpLinks: [
          { label: t("footer.follow"), href: to("aide#suivi") },
          { label: t("footer.questions"), href: to("aide") },
        ],
        legal: [
          { label: t("footer.terms"), href: to("conditions") },
          { label: t("footer.privacy"), href: to("confidentialite") },
        ],
        notice: frame.demonstration ? t("footer.demonstration") : t("footer.region"),
      }}
    >
      {children}
      <FavouriteForm />
    </Shell>
  );
}

export default function StorefrontLayout() {
  return (
    <ShopFrame frame={useLoaderData<typeof loader>()}>
      <Outlet />
    </ShopFrame>
  );
}

/** A page that failed keeps the shop's frame around it where the frame itself could be read. */
export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>(`${useLocale()}/storefront/layout`);
  const error = useRouteError();
  const reference = useReference();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const shown = status === 403 || status === 503 ? status : status >= 500 ? 500 : 404;
  const page = <ErrorPage status={shown} reference={reference} />;
  if (!frame) return <main>{page}</main>;
  return <ShopFrame frame={frame}>{page}</ShopFrame>;
}
