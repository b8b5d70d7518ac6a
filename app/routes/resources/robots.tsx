import { publicFile } from "~/access/public-file.server";
import { LOCALES } from "~/platform/i18n/locale";
import { siteOrigin } from "~/platform/http/site-origin.server";

/** A visitor's own matters, and what only scripts ask. Lists and searches stay open: they say themselves what is not to be kept. */
const PRIVATE = [
  "panier",
  "commande",
  "suivi",
  "compte",
  "favoris",
  "avis/",
  "connexion",
  "inscription",
  "mot-de-passe",
  "invitation",
  "deconnexion",
  "candidature/",
  "vendeur",
  "region",
  "visite",
  "communes",
  "suggestions",
];

export const loader = publicFile(({ url }) => {
  const refused = LOCALES.flatMap((locale) => PRIVATE.map((path) => `Disallow: /${locale}/${path}`));
  const text = ["User-agent: *", ...refused, "Disallow: /pieces/", "Disallow: /documents/", "Disallow: /dev/", "", `Sitemap: ${siteOrigin(url)}/sitemap.xml`, ""].join("\n");
  return Promise.resolve(new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" } }));
});
