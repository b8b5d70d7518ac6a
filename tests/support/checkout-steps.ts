import { randomUUID } from "node:crypto";
import { formOf, type Answer, type Fields, type ShopClient } from "./shop-client";

const RABAT = "04.421.01.0";

/** One buyer's way through the forms of the shop, page by page. */
export async function putInBasket(client: ShopClient, variantId: string, quantity = "1"): Promise<Answer> {
  return client.post(`/${client.locale}/panier`, { intent: "add", variantId, quantity });
}

let phones = 0;

/** Where to and to whom: a phone of this buyer's own. Returns what was sent. */
export async function sayWhere(client: ShopClient, fields: Partial<Record<string, string>> = {}): Promise<Answer> {
  phones += 1;
  const contact = {
    phone: `06${String(70_000_000 + phones)}`,
    name: "Salma Tahiri",
    quarter: "Agdal",
    landmark: "Face à la poste",
    commune: "",
    place: RABAT,
    attemptKey: randomUUID(),
  };
  return client.post(`/${client.locale}/commande`, { intent: "contact", ...contact, ...(fields as Record<string, string>) });
}

/** The confirmation as the review page would send it. */
export async function confirmationOf(client: ShopClient): Promise<Record<string, string>> {
  const page = await client.get(`/${client.locale}/commande/verification`);
  if (page.status !== 200) throw new Error(`no review: ${String(page.status)} ${page.location}`);
  return formOf(page.body, "confirm");
}

export function confirm(client: ShopClient, form: Fields): Promise<Answer> {
  return client.post(`/${client.locale}/commande/verification`, form);
}

/** Everything up to the last button. */
export async function readyToBuy(client: ShopClient, variantId: string, quantity = "1"): Promise<Record<string, string>> {
  for (const answer of [await putInBasket(client, variantId, quantity), await sayWhere(client)]) {
    if (answer.status !== 303) throw new Error(`not sent on: ${String(answer.status)} ${answer.location}`);
  }
  return confirmationOf(client);
}
