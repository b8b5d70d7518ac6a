import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { nothingShown } from "~/platform/cache/shown";
import type { Actor, Context, DatabaseRole } from "~/platform/db/context.server";
import { withContext } from "~/platform/db/with-context.server";
import { localeOfPath, type Locale } from "~/platform/i18n/locale";
import { translator } from "~/platform/i18n/translator.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { database } from "~/wiring.server";
import type { RegionPermission, SellerPermission } from "./permissions";
import { requireRegion, requireSeller, requireUser, type RegionSeat, type SellerSeat } from "./require.server";
import { actorOf, visitorOf, type Visitor } from "./visitor.server";
import { whenAvailable } from "./when-available.server";
import type { SignedInUser } from "~/modules/identity/index.server";

export interface Read {
  context: Context;
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  locale: Locale;
  t: TFunction;
}
export type VisitorRead = Read & { visitor: Visitor };
export type ShopperRead = VisitorRead & { user: SignedInUser };
export type SellerRead = ShopperRead & { seat: SellerSeat; scope: CooperativeScope };
export type RegionRead = ShopperRead & { seat: RegionSeat };

/** What a loader or action declares about who may call it; the route matrix test reads it. */
export interface AccessDeclaration {
  audience: "public" | "visitor" | "shopper" | "seller" | "region";
  permission?: SellerPermission | RegionPermission;
}

type Loader<T> = ((args: LoaderFunctionArgs) => Promise<T>) & { access: AccessDeclaration };

function declare<T>(access: AccessDeclaration, run: (args: LoaderFunctionArgs) => Promise<T>): Loader<T> {
  const answer = (args: LoaderFunctionArgs) => {
    if (access.audience !== "public" && args.context.shown) args.context.shown.withheld = true;
    return whenAvailable(() => run(args));
  };
  return Object.assign(answer, { access });
}

export function readOf(args: LoaderFunctionArgs): Omit<Read, "context"> {
  const url = new URL(args.request.url);
  const locale = localeOfPath(url.pathname);
  return { request: args.request, url, params: args.params, locale, t: translator(locale) };
}

/**
 * A page with no visitor state: the same bytes for everyone. It is kept until something its queries named by `context.shows` changes;
 * one whose queries named nothing is not kept at all.
 */
export function publicLoader<T>(load: (read: Read) => Promise<T>): Loader<T> {
  return askingLoader(() => Promise.resolve(), load);
}

/** A public page that first asks somebody outside, before its transaction is open. */
export function askingLoader<Asked, T>(ask: (read: Omit<Read, "context">) => Promise<Asked>, load: (read: Read & { asked: Asked }) => Promise<T>): Loader<T> {
  return declare({ audience: "public" }, async (args) => {
    const read = readOf(args);
    const asked = await ask(read);
    const shown = nothingShown();
    const loaded = await withContext(database(), { role: "shopper", actor: VISITOR, locale: read.locale, shown }, (context) => load({ ...read, context, asked }));
    const page = args.context.shown;
    if (page) {
      for (const tag of shown.tags) page.tags.add(tag);
      page.withheld ||= shown.tags.size === 0;
    }
    return loaded;
  });
}

const VISITOR: Actor = { kind: "visitor", userId: null, name: "visitor" };

/** A page of a visitor, signed in or not: cart, checkout, tracking (role `checkout`), sign-in (role `shopper`). */
export function visitorLoader<T>(load: (read: VisitorRead) => Promise<T>, role: DatabaseRole = "checkout"): Loader<T> {
  return declare({ audience: "visitor" }, async (args) => {
    const read = readOf(args);
    const visitor = await visitorOf(args.request, read.locale);
    return withContext(database(), { role, actor: actorOf(visitor), locale: read.locale }, (context) => load({ ...read, visitor, context }));
  });
}

/** Sends a stranger to sign-in and back. */
export function shopperLoader<T>(load: (read: ShopperRead) => Promise<T>, role: DatabaseRole = "checkout"): Loader<T> {
  return declare({ audience: "shopper" }, async (args) => {
    const read = readOf(args);
    const visitor = await visitorOf(args.request, read.locale);
    const user = requireUser(visitor, read);
    return withContext(database(), { role, actor: actorOf(visitor), locale: read.locale }, (context) => load({ ...read, visitor, user, context }));
  });
}

/** A cooperative's page: its member with this permission, confined to its own rows. */
export function sellerLoader<T>(permission: SellerPermission, load: (read: SellerRead) => Promise<T>): Loader<T> {
  return declare({ audience: "seller", permission }, async (args) => {
    const read = readOf(args);
    const visitor = await visitorOf(args.request, read.locale);
    const { user, seat, scope } = requireSeller(visitor, permission, read);
    return withContext(database(), { role: "seller", actor: actorOf(visitor), locale: read.locale, cooperativeId: scope.cooperativeId }, (context) =>
      load({ ...read, visitor, user, seat, scope, context }),
    );
  });
}

/** A page of the region's administration. `seat.provinces` narrows an officer. */
export function regionLoader<T>(permission: RegionPermission, load: (read: RegionRead) => Promise<T>): Loader<T> {
  return declare({ audience: "region", permission }, async (args) => {
    const read = readOf(args);
    const visitor = await visitorOf(args.request, read.locale);
    const { user, seat } = requireRegion(visitor, permission, read);
    return withContext(database(), { role: "region", actor: actorOf(visitor), locale: read.locale }, (context) => load({ ...read, visitor, user, seat, context }));
  });
}
