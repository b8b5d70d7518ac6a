export const PRINCIPALS = ["anonymous", "shopper", "member", "owner", "otherOwner", "administrator", "officer"] as const;
/** `member` prepares orders in `owner`'s cooperative, A; `otherOwner` owns B; `officer` has A's province and not B's. */
export type Principal = (typeof PRINCIPALS)[number];

/** Whose thing an address or a form names. The first purchase of A is the shopper's; nobody's does not exist. */
export type Side = "A" | "B" | "nobody";

export type Audience = "public" | "visitor" | "shopper" | "seller" | "region";

/** What a request comes to: it reaches its page or act, is sent to sign in, or is refused. A skipped one is told elsewhere. */
export type Outcome = "reached" | "sign-in" | "skipped" | 403 | 404 | 409;

const COOPERATIVE: Partial<Record<Principal, Side>> = { member: "A", owner: "A", otherOwner: "B" };
const PREPARER_MAY = ["listings.read", "stock.edit", "orders.read", "orders.fulfil", "cash.record", "reviews.read"];
const OFFICER_MAY = ["dossiers.read", "dossiers.review", "reviews.moderate"];

/** The rule of the house, written a second time: who may reach what, whatever the code says of itself. */
export function outcomeFor(principal: Principal, { audience, permission = "" }: { audience: Audience; permission?: string | undefined }, side: Side | null): Outcome {
  if (audience === "public" || audience === "visitor") return side === "nobody" ? 404 : "reached";
  if (principal === "anonymous") return "sign-in";
  if (audience === "shopper") return side === null || (side === "A" && principal === "shopper") ? "reached" : 404;
  if (audience === "seller") {
    const cooperative = COOPERATIVE[principal];
    if (!cooperative) return 404;
    if (principal === "member" && !PREPARER_MAY.includes(permission)) return 403;
    return side === null || side === cooperative ? "reached" : 404;
  }
  if (principal !== "administrator" && principal !== "officer") return 404;
  if (principal === "officer" && !OFFICER_MAY.includes(permission)) return 403;
  return side === "nobody" || (principal === "officer" && side === "B") ? 404 : "reached";
}
