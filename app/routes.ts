import { index, layout, prefix, route, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";

const LOCALES = ["fr", "ar"] as const;

/** One literal tree per language: the same files, their own ids, so an unknown language is a plain 404. */
function pages(locale: (typeof LOCALES)[number]): RouteConfigEntry {
  const page = (path: string, file: string, children?: RouteConfigEntry[]) => route(path, `routes/${file}.tsx`, { id: `${locale}/${file}` }, children);
  const frame = (file: string, children: RouteConfigEntry[]) => layout(`routes/${file}.tsx`, { id: `${locale}/${file}` }, children);
  const front = (file: string) => index(`routes/${file}.tsx`, { id: `${locale}/${file}` });

  return page(locale, "locale", [
    frame("storefront/layout", [
      front("storefront/home"),
      page("produits", "storefront/products"),
      page("produits/:slugId", "storefront/product"),
      page("categories", "storefront/categories"),
      page("categories/:slug", "storefront/category"),
      page("cooperatives", "storefront/cooperatives"),
      page("cooperatives/:slugId", "storefront/cooperative"),
      page("provinces/:slug", "storefront/province"),
      page("recherche", "storefront/search"),
      page("conditions", "storefront/terms"),
      page("confidentialite", "storefront/privacy"),
      page("aide", "storefront/help"),
      page("panier", "checkout/cart"),
      page("suivi/:token", "checkout/tracking"),
      page("compte", "account/account"),
      page("compte/securite", "account/security"),
      page("compte/achats/:purchaseId", "account/purchase"),
      page("favoris", "account/favourites"),
      page("avis/:reviewId/signaler", "storefront/report-review"),
      page("candidature", "seller/application"),
      page("candidature/etat", "seller/application-status"),
      page("candidature/:step", "seller/application-step"),
      page("*", "not-found"),
    ]),
    // one thing to do, nothing that leads away
    frame("checkout/layout", [
      page("commande", "checkout/checkout"),
      page("commande/verification", "checkout/review"),
      page("commande/merci/:token", "checkout/confirmation"),
      page("suivi/:token/annuler/:orderId", "checkout/cancel-order"),
      page("suivi/:token/avis/:lineId", "checkout/rate-goods"),
      page("compte/achats/:purchaseId/avis/:lineId", "account/rate-goods"),
      page("connexion", "account/sign-in"),
      page("connexion/code", "account/sign-in-code"),
      page("inscription", "account/sign-up"),
      page("mot-de-passe", "account/forgot-password"),
      page("mot-de-passe/nouveau", "account/reset-password"),
      page("invitation/:token", "account/invitation"),
      page("deconnexion", "account/sign-out"),
    ]),
    page("vendeur", "seller/layout", [
      front("seller/today"),
      page("commandes", "seller/orders"),
      page("commandes/:orderId", "seller/order"),
      page("commandes/:orderId/annuler", "seller/cancel-order"),
      page("produits", "seller/listings"),
      page("produits/:productId", "seller/listing"),
      page("argent", "seller/money"),
      page("avis", "seller/reviews"),
      page("equipe", "seller/people"),
      page("cooperative", "seller/cooperative"),
    ]),
    page("vendeur/commandes/:orderId/bordereau", "seller/packing-slip"),
    page("vendeur/produits/nouveau", "seller/new-listing"),
    page("region", "region/layout", [
      front("region/queue"),
      page("dossiers/:cooperativeId", "region/dossier"),
      page("dossiers/:cooperativeId/facturation", "region/invoicing"),
      page("a-traiter", "region/desk"),
      page("cooperatives", "region/cooperatives"),
      page("avis", "region/reviews"),
      page("recherches", "region/searches"),
      page("argent", "region/money"),
      page("contenus", "region/content"),
      page("contenus/:blockId", "region/content-block"),
      page("guides/:kind/:slug", "region/guide"),
      page("journal", "region/audit"),
      page("reglages", "region/settings"),
      page("equipe", "region/people"),
    ]),
    // small own requests
    page("manifest.webmanifest", "resources/manifest"),
    page("visite", "resources/visit"),
    page("favoris/liste", "resources/favourites"),
    page("communes", "resources/communes"),
    page("livraison", "resources/delivery"),
    page("vus", "resources/seen"),
    page("suggestions", "resources/suggestions"),
  ]);
}

/** Every URL of the site. */
export default [
  index("routes/choose-language.tsx"),
  ...LOCALES.map(pages),
  route("robots.txt", "routes/resources/robots.tsx"),
  route("sitemap.xml", "routes/resources/sitemap-index.tsx"),
  route("sitemaps/:file", "routes/resources/sitemap.tsx"),
  route("flux/:file", "routes/resources/feed.tsx"),
  route("partage/:kind/:file", "routes/resources/share-card.tsx"),
  route("media/:base/:file", "routes/resources/picture.tsx"),
  route("pieces/:mediaId", "routes/resources/document.tsx"),
  route("documents/:documentId/:locale", "routes/resources/issued-document.tsx"),
  ...prefix("dev", [route("messages", "routes/resources/dev-messages.tsx")]),
] satisfies RouteConfig;
