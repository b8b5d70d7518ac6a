import { publicLoader } from "~/access/loaders.server";
import { communesMatching } from "~/modules/territory/index.server";

const LONGEST = 80;

/** Places for the commune field as it is typed: `?q=`, `&region=1` for where a cooperative may have its seat. */
export const loader = publicLoader(async ({ context, url, locale }) => {
  const typed = (url.searchParams.get("q") ?? "").slice(0, LONGEST);
  const found = await communesMatching(context, {
    typed,
    regionOnly: url.searchParams.get("region") === "1",
  });
  const communes = found.map(({ commune, province }) => ({
    code: commune.code,
    text: commune[locale],
    end: province[locale],
  }));
  return Response.json({ communes }, { headers: { "Cache-Control": "public, max-age=3600" } });
});
