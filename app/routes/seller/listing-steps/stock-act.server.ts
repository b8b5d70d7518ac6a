import { redirect } from "@remix-run/node";
import type { z } from "zod";
import type { SellerAct } from "~/access/actions.server";
import type { stockSchema } from "~/modules/catalogue/product-form";
import { adjustStock } from "~/modules/inventory/index.server";
import { notFound } from "~/platform/http/responses.server";

/** Counts in or out, from the list or from the product's page. A page that is behind gets the fresh figures (409). */
export async function countStock(act: SellerAct<z.output<typeof stockSchema>>): Promise<Response> {
  const { variantId, delta, requestId, seenVersion } = act.input;
  const result = await act.transact((context) => adjustStock(context, act.scope, { variantId, delta, requestId, seenVersion }));
  if (result.ok) return redirect(`${act.url.pathname.replace(/\.data$/, "")}?fait=stock#stock-${variantId}`);
  switch (result.reason) {
    case "unknown-variant":
      throw notFound();
    case "stock-moved":
      return act.refuse({ key: "listing:stock.moved", values: { count: result.onHand } }, { status: 409 });
    case "below-reserved":
      return act.refuse({ key: "listing:stock.belowReserved", values: { count: result.reserved } }, { status: 409 });
  }
}
