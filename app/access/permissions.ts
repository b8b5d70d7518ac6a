export const COOPERATIVE_ROLES = ["owner", "manager", "preparer", "accountant"] as const;
export const REGION_ROLES = ["administrator", "officer", "agent"] as const;
export type CooperativeRole = (typeof COOPERATIVE_ROLES)[number];
export type RegionRole = (typeof REGION_ROLES)[number];
export type Role = CooperativeRole | RegionRole;

export type SellerPermission =
  | "application.edit"
  | "cooperative.edit"
  | "listings.read"
  | "listings.edit"
  | "stock.edit"
  | "orders.read"
  | "orders.fulfil"
  | "orders.cancel"
  | "cash.record"
  | "money.read"
  | "reviews.read"
  | "reviews.reply"
  | "people.manage";

export type RegionPermission = "dossiers.read" | "dossiers.review" | "cooperatives.decide" | "reviews.moderate" | "money.read" | "audit.read" | "settings.edit" | "people.manage";

const SELLER: Record<CooperativeRole, readonly SellerPermission[]> = {
  owner: [
    "application.edit",
    "cooperative.edit",
    "listings.read",
    "listings.edit",
    "stock.edit",
    "orders.read",
    "orders.fulfil",
    "orders.cancel",
    "cash.record",
    "money.read",
    "reviews.read",
    "reviews.reply",
    "people.manage",
  ],
  manager: [
    "cooperative.edit",
    "listings.read",
    "listings.edit",
    "stock.edit",
    "orders.read",
    "orders.fulfil",
    "orders.cancel",
    "cash.record",
    "money.read",
    "reviews.read",
    "reviews.reply",
  ],
  preparer: ["listings.read", "stock.edit", "orders.read", "orders.fulfil", "cash.record", "reviews.read"],
  accountant: ["listings.read", "orders.read", "money.read", "reviews.read"],
};

const REGION: Record<RegionRole, readonly RegionPermission[]> = {
  administrator: ["dossiers.read", "dossiers.review", "cooperatives.decide", "reviews.moderate", "money.read", "audit.read", "settings.edit", "people.manage"],
  officer: ["dossiers.read", "dossiers.review", "reviews.moderate"],
  agent: ["dossiers.read"],
};

/** Which named acts a member's role in a cooperative allows: the same words gate the route and the button. */
export function sellerMay(role: CooperativeRole, permission: SellerPermission): boolean {
  return SELLER[role].includes(permission);
}

export function regionMay(role: RegionRole, permission: RegionPermission): boolean {
  return REGION[role].includes(permission);
}
