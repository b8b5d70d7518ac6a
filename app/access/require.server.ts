import { redirect } from "@remix-run/node";
import type { SignedInUser } from "~/modules/identity/index.server";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { forbidden, notFound } from "~/platform/http/responses.server";
import type { Locale } from "~/platform/i18n/locale";
import { COOPERATIVE_ROLES, REGION_ROLES, regionMay, sellerMay, type CooperativeRole, type RegionPermission, type RegionRole, type SellerPermission } from "./permissions";
import type { Visitor } from "./visitor.server";

export interface SellerSeat {
  role: CooperativeRole;
  cooperativeId: string;
}

export interface RegionSeat {
  role: RegionRole;
  /** Province codes an officer is confined to; null for the whole region. */
  provinces: string[] | null;
}

interface Asked {
  url: URL;
  locale: Locale;
}

/** The signed-in user; a stranger is sent to sign in and brought back. */
export function requireUser(visitor: Visitor, { url, locale }: Asked): SignedInUser {
  if (visitor.user) return visitor.user;
  const back = `${url.pathname.replace(/\.data$/, "")}${url.search}`;
  throw redirect(`/${locale}/connexion?retour=${encodeURIComponent(back)}`);
}

/** The seat of a cooperative's member. Without any seat the page does not exist; without the permission it is forbidden. */
export function requireSeller(visitor: Visitor, permission: SellerPermission, asked: Asked): { user: SignedInUser; seat: SellerSeat; scope: CooperativeScope } {
  const user = requireUser(visitor, asked);
  const seat = sellerSeat(visitor);
  if (!seat) throw notFound();
  if (!sellerMay(seat.role, permission)) throw forbidden();
  return { user, seat, scope: makeCooperativeScope(seat.cooperativeId) };
}

/** The member's seat in a cooperative; the earliest where there are several. */
export function sellerSeat(visitor: Visitor): SellerSeat | null {
  const grant = visitor.grants.find((candidate) => candidate.scopeKind === "cooperative" && (COOPERATIVE_ROLES as readonly string[]).includes(candidate.role));
  return grant ? { role: grant.role as CooperativeRole, cooperativeId: grant.scopeId } : null;
}

/** The seat of a regional administrator or officer. A second factor is asked of administrators before anything else. */
export function requireRegion(visitor: Visitor, permission: RegionPermission, asked: Asked): { user: SignedInUser; seat: RegionSeat } {
  const user = requireUser(visitor, asked);
  const seat = regionSeat(visitor);
  if (!seat) throw notFound();
  if (seat.role === "administrator" && !user.twoFactorEnabled) throw redirect(`/${asked.locale}/compte/securite?obligatoire=1`);
  if (!regionMay(seat.role, permission)) throw forbidden();
  return { user, seat };
}

export function regionSeat(visitor: Visitor): RegionSeat | null {
  const grants = visitor.grants.filter(({ role, scopeKind }) => scopeKind !== "cooperative" && (REGION_ROLES as readonly string[]).includes(role));
  const whole = grants.find(({ scopeKind }) => scopeKind === "region");
  if (whole) return { role: whole.role as RegionRole, provinces: null };
  const [first] = grants;
  // An agent of one province and officer of another is not an officer of both.
  return first ? { role: first.role as RegionRole, provinces: grants.filter(({ role }) => role === first.role).map(({ scopeId }) => scopeId) } : null;
}
