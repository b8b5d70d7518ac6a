import { startApplication } from "~/modules/cooperatives/index.server";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import type { SignedInUser } from "~/modules/identity/index.server";
import { withContext } from "~/platform/db/with-context.server";
import type { Locale } from "~/platform/i18n/locale";
import { derivedId } from "~/platform/text/derived-id.server";
import { database } from "~/wiring.server";

/** Opens a new cooperative's file for a signed-in person, who becomes its owner: the one scope made before a grant exists. The same form sent twice opens one file. */
export async function foundCooperative(user: SignedInUser, locale: Locale, requestId: string): Promise<string> {
  const cooperativeId = derivedId("cooperative", user.id, requestId);
  const actor = { kind: "user", userId: user.id, name: user.name } as const;
  await withContext(database(), { role: "seller", actor, locale, cooperativeId }, (context) => startApplication(context, makeCooperativeScope(cooperativeId), user.id));
  return cooperativeId;
}
