import { publicFile } from "~/access/public-file.server";
import { siteOrigin } from "~/platform/http/site-origin.server";
import { sitemapIndex } from "./parts/sitemap.server";

/** /sitemap.xml: which sitemaps there are. */
export const loader = publicFile(
  async ({ url, transact }) =>
    new Response(await sitemapIndex(transact, siteOrigin(url)), { headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" } }),
);
