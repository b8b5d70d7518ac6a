import { publicFile, writtenBy } from "~/access/public-file.server";
import { notFound } from "~/platform/http/responses.server";
import { siteOrigin } from "~/platform/http/site-origin.server";
import { sitemapPages, writeSitemap } from "./parts/sitemap.server";

/** One piece of the sitemap, read a batch at a time. A withdrawn product is not in it from the next reading on. */
export const loader = publicFile(async ({ url, params, transact }) => {
  const pages = await sitemapPages(params.file ?? "", transact);
  if (!pages) throw notFound();
  return new Response(writtenBy(writeSitemap(pages, siteOrigin(url))), { headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, no-cache" } });
});
