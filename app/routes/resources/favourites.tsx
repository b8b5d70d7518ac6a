import { redirect } from "@remix-run/node";
import { z } from "zod";
import { intent, visitorAction, type Act } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { dropFavourite, favouriteIds, keepFavourites, productsKept } from "~/modules/favourites/index.server";
import { FAVOURITES_MOST, isPublicId } from "~/modules/favourites/favourites";
import { cardsByIds } from "~/modules/shop/index.server";
import type { Context } from "~/platform/db/context.server";
import { safeRedirect } from "~/platform/http/redirects.server";

const NO_STORE = { headers: { "Cache-Control": "private, no-store" } };

/** The cards behind a browser's own list (`?ids=a,b`); what has left the shop is not among them. */
export const loader = visitorLoader(async ({ context, url }) => {
  const asked = (url.searchParams.get("ids") ?? "").split(",").filter(isPublicId).slice(0, FAVOURITES_MOST);
  return Response.json({ cards: await cardsByIds(context, await productsKept(context, asked)) }, NO_STORE);
}, "shopper");

const ids = z.union([z.string(), z.array(z.string()).max(FAVOURITES_MOST)]).transform((found) => (Array.isArray(found) ? found : [found]).filter(isPublicId));
const schema = z.object({ product: ids });
type Asked = Act<z.output<typeof schema>>;

/** Changes the account's list. A page that is alive gets the list back; a plain form is led on. Whoever has no account signs in first. */
async function change(act: Asked, work: (context: Context, userId: string) => Promise<{ full: boolean } | void>, after: (productId: string) => string): Promise<Response> {
  const { request, visitor, input, transact, locale } = act;
  const alive = request.headers.get("Accept")?.includes("application/json");
  const { user } = visitor;
  if (!user) return alive ? Response.json(null, { status: 401, ...NO_STORE }) : redirect(`/${locale}/connexion?retour=${encodeURIComponent(cameFrom(request, locale))}`);
  const done = await transact(async (context) => {
    const result = await work(context, user.id);
    return { full: result?.full ?? false, favourites: await favouriteIds(context, user.id) };
  });
  if (alive) return Response.json({ favourites: done.favourites }, NO_STORE);
  return redirect(`/${locale}/favoris${done.full ? "?plein=1" : after(input.product[0] ?? "")}`);
}

function cameFrom(request: Request, locale: string): string {
  const referrer = request.headers.get("Referer") ?? "";
  const path = URL.canParse(referrer) ? new URL(referrer) : null;
  return safeRedirect(path && path.pathname + path.search, `/${locale}/favoris`);
}

const keep = intent(schema, (act) =>
  change(
    act,
    (context, userId) => keepFavourites(context, userId, act.input.product),
    (productId) => `?garde=${productId}`,
  ),
);

export const action = visitorAction({
  keep,
  merge: keep,
  drop: intent(schema, (act) =>
    change(
      act,
      async (context, userId) => {
        for (const publicId of act.input.product) await dropFavourite(context, userId, publicId);
      },
      () => "",
    ),
  ),
});
