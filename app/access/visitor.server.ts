import { grantsOfUser, readSession, type Grant, type SignedInUser } from "~/modules/identity/index.server";
import { withContext } from "~/platform/db/with-context.server";
import type { Actor } from "~/platform/db/context.server";
import type { Locale } from "~/platform/i18n/locale";
import { database } from "~/wiring.server";

/** Who makes this request. `grants` are the active ones only. */
export interface Visitor {
  user: SignedInUser | null;
  grants: Grant[];
}

export function actorOf(visitor: Visitor): Actor {
  return visitor.user ? { kind: "user", userId: visitor.user.id, name: visitor.user.name } : { kind: "visitor", userId: null, name: "visitor" };
}

const known = new WeakMap<Request, Promise<Visitor>>();

/** Reads the session and grants once per request. */
export function visitorOf(request: Request, locale: Locale): Promise<Visitor> {
  const cached = known.get(request);
  if (cached) return cached;
  const visitor = readVisitor(request, locale);
  known.set(request, visitor);
  return visitor;
}

async function readVisitor(request: Request, locale: Locale): Promise<Visitor> {
  const user = await readSession(request.headers);
  if (!user) return { user: null, grants: [] };
  const actor: Actor = { kind: "user", userId: user.id, name: user.name };
  const grants = await withContext(database(), { role: "shopper", actor, locale }, (context) => grantsOfUser(context, user.id));
  return { user, grants };
}
