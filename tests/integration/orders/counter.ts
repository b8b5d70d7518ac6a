import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import type { Context } from "~/platform/db/context.server";
import type { Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import type { SmallCooperative } from "../checkout/small-shop";

/** A member at work in their cooperative. */
export interface Counter {
  scope: CooperativeScope;
  act<T>(work: (context: Context, scope: CooperativeScope) => Promise<T>): Promise<T>;
}

export function counterOf(database: Database, cooperative: SmallCooperative): Counter {
  const scope = makeCooperativeScope(cooperative.id);
  return {
    scope,
    act: (work) =>
      withContext(database, { role: "seller", actor: { kind: "user", userId: "member-1", name: "Fatima Z." }, locale: "fr", cooperativeId: cooperative.id }, (context) =>
        work(context, scope),
      ),
  };
}
