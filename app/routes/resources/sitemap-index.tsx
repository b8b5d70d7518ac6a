import { publicLoader } from "~/access/loaders.server";
import { siteOrigin } from "~/platform/http/site-origin.server";
import { sitemapIndex } from "./parts/sitemap.server";

/** /sitemap.xml: which sitemaps there are. */
export const loader = publicLoader(
  async ({ context, url }) =>
    new Response(await sitemapIndex(context, siteOrigin(url)), { headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" } }),
);
