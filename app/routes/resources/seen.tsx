import { publicLoader } from "~/access/loaders.server";
import { cardsByPublicIds } from "~/modules/shop/index.server";

const MOST = 8;

/** The cards behind a browser's own list of what it looked at: `?ids=a,b`. */
export const loader = publicLoader(async ({ context, url }) => {
  const ids = (url.searchParams.get("ids") ?? "")
    .split(",")
    .filter((id) => /^[a-z0-9]{4,40}$/i.test(id))
    .slice(0, MOST);
  return Response.json({ cards: await cardsByPublicIds(context, ids) }, { headers: { "Cache-Control": "private, max-age=60" } });
});
