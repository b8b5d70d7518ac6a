import figtree from "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url";
import bricolage from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url";
import readex from "@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2?url";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useRouteError, type MetaFunction } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LATE_START } from "~/platform/http/late-start";
import { useNonce, useReference } from "~/platform/http/document-context";
import { directionOf, localeOfPath, type Locale } from "~/platform/i18n";
import { ErrorPage } from "~/ui/error-page";
import { PlainShell } from "~/ui/shell/shell";
import "./app.css";

export const handle = { i18n: ["common", "ui"] };

/** The titles' font of each language beside the text's; the rest comes when a page needs it. */
const TITLES: Record<Locale, string> = { fr: bricolage, ar: readex };

export const meta: MetaFunction = () => [{ title: "Taâwon" }];

export function Layout({ children }: { children: ReactNode }) {
  const locale = localeOfPath(useLocation().pathname);
  const nonce = useNonce();
  return (
    <html lang={locale} dir={directionOf(locale)} data-reference={useReference()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#f8f7f3" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/apple-touch-180.png" />
        <link rel="manifest" href={`/${locale}/manifest.webmanifest`} />
        <link rel="preload" href={figtree} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="preload" href={TITLES[locale]} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
        <script nonce={nonce}>{LATE_START}</script>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** What no page's own boundary showed, in the language of the address. */
export function ErrorBoundary() {
  const { t } = useTranslation("common");
  const error = useRouteError();
  const reference = useReference();
  return (
    <PlainShell help={{ phone: t("help.phone"), hours: t("help.hours") }}>
      <ErrorPage status={pageStatus(error)} reference={reference} />
    </PlainShell>
  );
}

function pageStatus(error: unknown): 403 | 404 | 500 | 503 {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 503) return 503;
  if (status === 403) return 403;
  return status < 500 ? 404 : 500;
}
