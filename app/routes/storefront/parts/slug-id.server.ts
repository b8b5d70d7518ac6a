import { redirect } from "@remix-run/node";
import { notFound } from "~/platform/http/responses.server";

/** The public id that ends `<slug>-<publicId>`. */
export function publicIdOf(slugId: string | undefined): string {
  const text = slugId ?? "";
  return text.slice(text.lastIndexOf("-") + 1).slice(0, 40);
}

/** The one address of a thing under this name; a wrong or old name leads there for good, the query kept. */
export function leadToItsName(slugId: string | undefined, slug: string, publicId: string, path: string, url: URL): void {
  if (slugId !== `${slug}-${publicId}`) throw redirect(path + url.search, 301);
}

/** A name that leads nowhere: on to what it became, the query kept, or the refusal to throw. */
export function newName(slug: string | null, folder: string, url: URL): Response {
  return slug === null ? notFound() : redirect(`${folder}/${slug}${url.search}`, 301);
}
