import { redirect } from "@remix-run/node";
import type { z } from "zod";
import type { SellerAct } from "~/access/actions.server";
import {
  addVariant,
  attachPictures,
  createProduct,
  ownListing,
  publishProduct,
  saveFacts,
  saveTexts,
  type ListingChanged,
  type ProductTexts,
} from "~/modules/catalogue/index.server";
import type { categorySchema, factsSchema, newVariantSchema, textsSchema } from "~/modules/catalogue/product-form";
import type { Season } from "~/modules/catalogue/season";
import { readAttributes } from "~/modules/catalogue/typed-attributes";
import { receiveStock } from "~/modules/inventory/index.server";
import { acceptUpload, storePicture, type Upload } from "~/modules/media/index.server";
import { notFound } from "~/platform/http/responses.server";
import { derivedId } from "~/platform/text/derived-id.server";
import { LISTING_STEPS, stepPath, type ListingStep } from "./steps";

type Act<Schema extends z.ZodType> = SellerAct<z.output<Schema>>;

/** The draft the page is about. Somebody else's is not there. */
export function productIdOf({ url }: { url: URL }): string {
  const productId = url.searchParams.get("produit");
  if (!productId) throw notFound();
  return productId;
}

/** A draft goes on to the next question; a product already listed goes back to its page, and so does « keep ». */
function onward({ locale }: { locale: string }, step: ListingStep, { productId, state }: Extract<ListingChanged, { ok: true }>, then: "next" | "save"): Response {
  if (state !== "draft") return redirect(`/${locale}/vendeur/produits/${productId}?fait=garde`);
  if (then === "save") return redirect(`/${locale}/vendeur/produits?fait=garde`);
  return redirect(stepPath(locale, productId, LISTING_STEPS[LISTING_STEPS.indexOf(step) + 1] ?? "relire"));
}

/** A change that would leave a listed product without something it owes, or of a product that is not there. */
export function refusal(act: Pick<SellerAct<unknown>, "refuse">, result: Extract<ListingChanged, { ok: false }>): Response {
  if (result.reason === "not-found") throw notFound();
  return act.refuse("listing:error.incomplete");
}

export async function answerCategory(act: Act<typeof categorySchema>): Promise<Response> {
  const { input, scope, locale, url } = act;
  const productId = url.searchParams.get("produit");
  const result = await act.transact(async (context) =>
    productId
      ? saveFacts(context, scope, productId, { categorySlug: input.category })
      : createProduct(context, scope, { categorySlug: input.category, sourceLocale: locale, texts: {}, publish: false }),
  );
  if (result.ok) return onward(act, "categorie", result, input.then);
  if (result.reason === "unknown-category") return act.refuse("listing:error.toMend", { errors: { category: "catalogue:error.required" } });
  if (result.reason === "hidden-characters") throw new Error("a draft without texts has hidden characters");
  return refusal(act, result);
}

export async function answerPhotos(act: SellerAct<{ then: "next" | "save" }>): Promise<Response> {
  const { input, scope } = act;
  const productId = productIdOf(act);
  const files = act.formData.getAll("photos").filter((file): file is File => file instanceof File && file.size > 0);
  const uploads: Upload[] = [];
  for (const file of files) {
    const accepted = await acceptUpload({ content: new Uint8Array(await file.arrayBuffer()), name: file.name, kind: "picture" });
    if (!accepted.ok) return act.refuse("listing:error.toMend", { errors: { photos: `listing:error.photo.${accepted.reason}` } });
    uploads.push(accepted.upload);
  }
  const result = await act.transact(async (context) => {
    const pictures: { mediaId: string }[] = [];
    for (const upload of uploads) {
      const stored = await storePicture(context, { cooperativeId: scope.cooperativeId, upload });
      if (!stored.ok) return stored;
      pictures.push({ mediaId: stored.mediaId });
    }
    return attachPictures(context, scope, productId, pictures);
  });
  if (result.ok) return onward(act, "photos", result, input.then);
  if (result.reason === "not-found" || result.reason === "incomplete") return refusal(act, result);
  return act.refuse("listing:error.toMend", { errors: { photos: `listing:error.photo.${result.reason}` } });
}

export async function answerTexts(act: Act<typeof textsSchema>): Promise<Response> {
  const { input, scope, locale } = act;
  const own = locale === "ar" ? "nameAr" : "nameFr";
  if (input.then === "next" && !input.nameFr.trim() && !input.nameAr.trim()) return act.refuse("listing:error.toMend", { errors: { [own]: "catalogue:error.required" } });
  const texts: ProductTexts = { fr: { name: input.nameFr, description: input.descriptionFr }, ar: { name: input.nameAr, description: input.descriptionAr } };
  const only = input.nameFr.trim() ? (input.nameAr.trim() ? null : "fr") : "ar";
  const result = await act.transact((context) =>
    saveTexts(context, scope, { productId: productIdOf(act), texts, confirmed: input.confirmed === "on", ...(only ? { sourceLocale: only } : {}) }),
  );
  if (result.ok) return onward(act, "noms", result, input.then);
  if (result.reason === "hidden-characters") return act.refuse("listing:error.toMend", { errors: { [own]: "catalogue:error.hiddenCharacters" } });
  return refusal(act, result);
}

export async function answerFacts(act: Act<typeof factsSchema>): Promise<Response> {
  const { input, scope } = act;
  const productId = productIdOf(act);
  const result = await act.transact(async (context) => {
    const listing = await ownListing(context, scope, productId);
    if (!listing) return { ok: false as const, reason: "not-found" as const };
    const { attributes, errors } = readAttributes(listing.familySlug, input.attributes, { complete: input.then === "next" });
    if (Object.keys(errors).length > 0) return { ok: false as const, reason: "to-mend" as const, errors };
    return saveFacts(context, scope, productId, {
      attributes,
      labels: input.labels,
      season: seasonOf(input),
      rawMaterial: { fr: input.rawMaterialFr, ar: input.rawMaterialAr },
      oneOfAKind: input.oneOfAKind === "on",
      personalised: input.personalised === "on",
    });
  });
  if (result.ok) return onward(act, "fiche", result, input.then);
  if (result.reason === "to-mend") return act.refuse("listing:error.toMend", { errors: result.errors });
  if (result.reason === "unknown-category") throw new Error("the category of a listing is gone");
  return refusal(act, result);
}

export async function answerVariant(act: Act<typeof newVariantSchema>): Promise<Response> {
  const { input, scope, locale } = act;
  const { labelFr, labelAr, netContent, unit, weight, price, stock, requestId } = input;
  const result = await act.transact(async (context) => {
    const id = derivedId("variant", productIdOf(act), requestId);
    const added = await addVariant(context, scope, productIdOf(act), { id, labelFr, labelAr, netContent, unit, shipWeightG: weight, priceCentimes: price });
    if (added.ok && stock > 0) await receiveStock(context, scope, { variantId: added.variantId, quantity: stock, requestId });
    return added;
  });
  if (!result.ok) return refusal(act, result);
  if (input.then === "another" && result.state === "draft") return redirect(stepPath(locale, result.productId, "format"));
  return onward(act, "format", result, input.then === "another" ? "next" : input.then);
}

export async function answerPublish(act: SellerAct<unknown>): Promise<Response> {
  const result = await act.transact((context) => publishProduct(context, act.scope, productIdOf(act)));
  if (result.ok) return redirect(`/${act.locale}/vendeur/produits/${result.productId}?fait=${result.state === "published" ? "publie" : "attend"}`);
  if (result.reason === "incomplete") return act.refuse("listing:error.missing");
  return refusal(act, result);
}

/** One month alone is a season of one month. */
function seasonOf({ seasonFrom, seasonTo }: { seasonFrom: number | null; seasonTo: number | null }): Season | null {
  const from = seasonFrom ?? seasonTo;
  return from === null ? null : { from, to: seasonTo ?? from };
}
