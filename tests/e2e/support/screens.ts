import type { Facts, Role } from "./screen-facts";

/** One page of the site as somebody sees it. */
export interface Screen {
  /** Names its picture. */
  name: string;
  /** The address as app/routes.ts writes it, without the language. */
  page: string;
  as: Role;
  /** Where it is for this run's facts, when that is not `page` itself. */
  path?: (facts: Facts) => string;
  /** 200 unless told. */
  status?: number;
  /** Pixels of its picture, where the page fills whatever height it is given. */
  height?: number;
}

const STEPS = ["identite", "lieu", "membres", "banque", "activite", "pieces", "envoi"] as const;
const QUESTIONS = ["categorie", "photos", "noms", "fiche", "format", "relire"] as const;

/** Every page a browser can open, some in several states. */
export const SCREENS: readonly Screen[] = [
  { name: "home", page: "/", as: "stranger", path: () => "" },
  { name: "products", page: "/produits", as: "stranger" },
  { name: "products-narrowed", page: "/produits", as: "stranger", path: () => "/produits?famille=artisanat&stock=oui" },
  { name: "product", page: "/produits/:slugId", as: "stranger", path: ({ product }) => product },
  { name: "categories", page: "/categories", as: "stranger" },
  { name: "category", page: "/categories/:slug", as: "stranger", path: () => "/categories/textile-tapis" },
  { name: "cooperatives", page: "/cooperatives", as: "stranger" },
  { name: "cooperative", page: "/cooperatives/:slugId", as: "stranger", path: ({ cooperative }) => cooperative },
  { name: "province", page: "/provinces/:slug", as: "stranger", path: () => "/provinces/khemisset" },
  { name: "search", page: "/recherche", as: "stranger", path: () => "/recherche?q=miel" },
  { name: "products-emptied", page: "/produits", as: "stranger", path: () => "/produits?famille=ruche&categorie=miel-toutes-fleurs&province=rabat&a=1" },
  { name: "search-narrowed", page: "/recherche", as: "stranger", path: () => "/recherche?q=miel&stock=1&tri=notes" },
  { name: "search-nothing", page: "/recherche", as: "stranger", path: () => "/recherche?q=xyzzyqk" },
  { name: "terms", page: "/conditions", as: "stranger" },
  { name: "privacy", page: "/confidentialite", as: "stranger" },
  { name: "help", page: "/aide", as: "stranger" },
  { name: "not-found", page: "/*", as: "stranger", path: () => "/rien-de-tel", status: 404 },
  { name: "basket-empty", page: "/panier", as: "stranger" },

  { name: "basket", page: "/panier", as: "shopper" },
  { name: "checkout", page: "/commande", as: "shopper" },
  { name: "review", page: "/commande/verification", as: "shopper" },
  { name: "confirmation", page: "/commande/merci/:token", as: "shopper", path: ({ token }) => `/commande/merci/${token}` },
  { name: "tracking", page: "/suivi/:token", as: "stranger", path: ({ token }) => `/suivi/${token}` },
  { name: "rate-goods", page: "/suivi/:token/avis/:lineId", as: "stranger", path: ({ toRate }) => toRate },
  { name: "report-review", page: "/avis/:reviewId/signaler", as: "stranger", path: ({ review }) => `/avis/${review}/signaler` },
  { name: "favourites", page: "/favoris", as: "stranger" },
  { name: "cancel-parcel", page: "/suivi/:token/annuler/:orderId", as: "stranger", path: ({ token, order }) => `/suivi/${token}/annuler/${order}` },

  { name: "sign-in", page: "/connexion", as: "stranger" },
  { name: "sign-in-code", page: "/connexion/code", as: "stranger" },
  { name: "sign-up", page: "/inscription", as: "stranger" },
  { name: "forgot-password", page: "/mot-de-passe", as: "stranger" },
  { name: "reset-password", page: "/mot-de-passe/nouveau", as: "stranger", path: () => "/mot-de-passe/nouveau?telephone=%2B212600001001" },
  { name: "invitation", page: "/invitation/:token", as: "stranger", path: ({ invitation }) => `/invitation/${invitation}` },
  { name: "account", page: "/compte", as: "shopper" },
  { name: "account-security", page: "/compte/securite", as: "shopper" },
  { name: "account-purchase", page: "/compte/achats/:purchaseId", as: "shopper", path: ({ purchase }) => `/compte/achats/${purchase}` },

  { name: "account-rate-goods", page: "/compte/achats/:purchaseId/avis/:lineId", as: "shopper", path: ({ toRateInAccount }) => toRateInAccount },
  { name: "account-favourites", page: "/favoris", as: "shopper" },

  { name: "application", page: "/candidature", as: "stranger" },
  { name: "application-status", page: "/candidature/etat", as: "applicant" },
  ...STEPS.map((step): Screen => ({ name: `application-${step}`, page: "/candidature/:step", as: "applicant", path: () => `/candidature/${step}` })),

  { name: "seller-today", page: "/vendeur", as: "owner" },
  { name: "seller-orders", page: "/vendeur/commandes", as: "owner" },
  { name: "seller-order", page: "/vendeur/commandes/:orderId", as: "owner", path: ({ order }) => `/vendeur/commandes/${order}` },
  { name: "seller-cancel-order", page: "/vendeur/commandes/:orderId/annuler", as: "owner", path: ({ order }) => `/vendeur/commandes/${order}/annuler` },
  { name: "seller-packing-slip", page: "/vendeur/commandes/:orderId/bordereau", as: "owner", path: ({ order }) => `/vendeur/commandes/${order}/bordereau` },
  { name: "seller-listings", page: "/vendeur/produits", as: "owner" },
  { name: "seller-listing", page: "/vendeur/produits/:productId", as: "owner", path: ({ listing }) => `/vendeur/produits/${listing}` },
  { name: "seller-new-listing", page: "/vendeur/produits/nouveau", as: "owner" },
  { name: "seller-new-listing-family", page: "/vendeur/produits/nouveau", as: "owner", path: () => "/vendeur/produits/nouveau?famille=artisanat" },
  ...QUESTIONS.map((question): Screen => ({
    name: `seller-question-${question}`,
    page: "/vendeur/produits/nouveau",
    as: "owner",
    path: ({ listing }) => `/vendeur/produits/nouveau?produit=${listing}&etape=${question}`,
  })),
  { name: "seller-money", page: "/vendeur/argent", as: "owner" },
  { name: "seller-reviews", page: "/vendeur/avis", as: "owner" },
  { name: "seller-people", page: "/vendeur/equipe", as: "owner" },
  { name: "seller-cooperative", page: "/vendeur/cooperative", as: "owner" },

  { name: "region-queue", page: "/region", as: "administrator" },
  { name: "region-dossier", page: "/region/dossiers/:cooperativeId", as: "administrator", path: ({ dossier }) => dossier, height: 1000 },
  { name: "region-dossier-identity", page: "/region/dossiers/:cooperativeId", as: "administrator", path: ({ dossier }) => `${dossier}?piece=signatory-identity` },
  { name: "region-invoicing", page: "/region/dossiers/:cooperativeId/facturation", as: "administrator", path: ({ dossier }) => `${dossier}/facturation` },
  { name: "region-desk", page: "/region/a-traiter", as: "administrator" },
  { name: "region-cooperatives", page: "/region/cooperatives", as: "administrator" },
  { name: "region-reviews", page: "/region/avis", as: "administrator" },
  { name: "region-searches", page: "/region/recherches", as: "administrator" },
  { name: "region-money", page: "/region/argent", as: "administrator" },
  { name: "region-audit", page: "/region/journal", as: "administrator" },
  { name: "region-content", page: "/region/contenus", as: "administrator" },
  { name: "region-content-block", page: "/region/contenus/:blockId", as: "administrator", path: () => "/region/contenus/nouveau" },
  { name: "region-guide", page: "/region/guides/:kind/:slug", as: "administrator", path: () => "/region/guides/family/ruche" },
  { name: "region-settings", page: "/region/reglages", as: "administrator" },
  { name: "region-people", page: "/region/equipe", as: "administrator" },
];

/** Addresses of app/routes.ts that draw nothing: small answers for the pages' own use, and a way on to another page. */
export const NOT_SCREENS: readonly string[] = ["/visite", "/favoris/liste", "/communes", "/livraison", "/vus", "/suggestions", "/deconnexion", "/manifest.webmanifest"];
