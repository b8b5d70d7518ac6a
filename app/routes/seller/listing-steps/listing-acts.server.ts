import { redirect } from "@remix-run/node";
import type { z } from "zod";
import type { SellerAct } from "~/access/actions.server";
import { arrangePicture, changePrice, editVariant, offerVariant, publishProduct, withdrawProduct, type ListingChanged } from "~/modules/catalogue/index.server";
import type { editVariantSchema, priceSchema } from "~/modules/catalogue/product-form";
import { notFound } from "~/platform/http/responses.server";
import { refusal } from "./acts.server";

function back(act: Pick<SellerAct<unknown>, "locale" | "params">, done: string, place = ""): Response {
  return redirect(`/${act.locale}/vendeur/produits/${act.params.productId ?? ""}?fait=${done}${place}`);
}

function changed(act: SellerAct<unknown>, result: ListingChanged, done: string): Response {
  return result.ok ? back(act, done) : refusal(act, result);
}

export async function setPrice(act: SellerAct<z.output<typeof priceSchema>>): Promise<Response> {
  const { variantId, price } = act.input;
  const result = await act.transact((context) => changePrice(context, act.scope, { variantId, priceCentimes: price }));
  if (!result.ok) throw notFound();
  return back(act, "prix", `#format-${variantId}`);
}

export async function mendVariant(act: SellerAct<z.output<typeof editVariantSchema>>): Promise<Response> {
  const { variantId, labelFr, labelAr, netContent, unit, weight } = act.input;
  return changed(act, await act.transact((context) => editVariant(context, act.scope, { variantId, labelFr, labelAr, netContent, unit, shipWeightG: weight })), "format");
}

export const offer = (active: boolean) => async (act: SellerAct<{ variantId: string }>) =>
  changed(act, await act.transact((context) => offerVariant(context, act.scope, { variantId: act.input.variantId, active })), "format");

export const arrange = (what: "forward" | "remove") => async (act: SellerAct<{ mediaId: string }>) =>
  changed(act, await act.transact((context) => arrangePicture(context, act.scope, { productId: act.params.productId ?? "", mediaId: act.input.mediaId, act: what })), "photo");

export async function publish(act: SellerAct<unknown>): Promise<Response> {
  const result = await act.transact((context) => publishProduct(context, act.scope, act.params.productId ?? ""));
  return changed(act, result, result.ok && result.state === "published" ? "publie" : "attend");
}

export async function withdraw(act: SellerAct<unknown>): Promise<Response> {
  return changed(act, await act.transact((context) => withdrawProduct(context, act.scope, act.params.productId ?? "")), "retire");
}
