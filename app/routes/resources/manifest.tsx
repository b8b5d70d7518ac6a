import { publicFile } from "~/access/public-file.server";
import { directionOf } from "~/platform/i18n/locale";

const icon = (size: number, purpose: "any" | "maskable") => ({
  src: `/icons/${purpose === "maskable" ? "maskable-" : ""}${String(size)}.png`,
  sizes: `${String(size)}x${String(size)}`,
  type: "image/png",
  purpose,
});

/** /fr/manifest.webmanifest: the shop on a phone's home screen, in the language it was put there. */
export const loader = publicFile(({ locale, t }) => {
  const manifest = {
    id: "/",
    name: `${t("ui:brand.name")} · ${t("shop:home.metaTitle")}`,
    short_name: t("ui:brand.name"),
    description: t("shop:home.metaDescription"),
    lang: locale,
    dir: directionOf(locale),
    start_url: `/${locale}`,
    scope: "/",
    display: "standalone",
    background_color: "#f8f7f3",
    theme_color: "#f8f7f3",
    categories: ["shopping", "food"],
    icons: [icon(192, "any"), icon(512, "any"), icon(192, "maskable"), icon(512, "maskable"), { src: "/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
    shortcuts: [
      { name: t("shop:products.title"), url: `/${locale}/produits` },
      { name: t("shop:cooperatives.title"), url: `/${locale}/cooperatives` },
    ],
  };
  return Promise.resolve(
    new Response(JSON.stringify(manifest), { headers: { "Content-Type": "application/manifest+json; charset=utf-8", "Cache-Control": "public, max-age=3600" } }),
  );
});
