import { expect } from "@playwright/test";
import { choose, expectAt, fill, follow, press, type Visitor } from "./visitor";

/** Orders of this shopper that the cooperative finds by the phone. Returns their addresses, without the language. */
export async function ordersOf({ page, go }: Visitor, { name, phone }: { name: string; phone: string }): Promise<string[]> {
  await go(`/vendeur/commandes?voir=all&q=${phone.replaceAll(" ", "")}`);
  const rows = page.getByRole("row").filter({ hasText: name });
  return (await rows.getByRole("link").evaluateAll((links) => [...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))])).map((path) => path.slice(3));
}

/** One call without answer, then one that confirms: both stand with their outcome and who made them. */
export async function callAndConfirm(visitor: Visitor, order: string, author: string): Promise<void> {
  const { page, t } = visitor;
  await visitor.go(order);
  await press(visitor, "seller:order.act.noAnswer");
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: t("orders:outcome.no-answer") })
      .filter({ hasText: author }),
  ).toBeVisible();
  await press(visitor, "seller:order.act.confirm");
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: t("orders:outcome.reached") })
      .filter({ hasText: author }),
  ).toBeVisible();
  await expectState(visitor, "confirmed");
}

/** Prepares the parcel and reads its slip: what is in it, the withdrawal right and its form. */
export async function prepareAndPrintSlip(visitor: Visitor, order: string, product: string): Promise<void> {
  const { page, t } = visitor;
  await press(visitor, "seller:order.act.prepare");
  await expectState(visitor, "preparing");
  await follow(visitor, "seller:order.slip");
  await expectAt(visitor, `${order}/bordereau`);
  await expect(page.getByText(product)).toBeVisible();
  for (const key of ["seller:slip.withdrawal", "seller:slip.form"]) await expect(page.getByRole("heading", { name: t(key) })).toBeVisible();
  await visitor.go(order);
}

export async function shipAndDeliver(visitor: Visitor, tracking: string): Promise<void> {
  await fill(visitor, { carrier: "Amana", trackingNumber: tracking });
  await press(visitor, "seller:order.act.ship");
  await expectState(visitor, "shipped");
  await press(visitor, "seller:order.act.deliver");
  // Delivered, and its cash not yet recorded.
  await expect(visitor.page.getByText(visitor.t("orders:filter.cash-to-record"), { exact: true }).first()).toBeVisible();
}

/** From the call to the door, without a look at what stands between. */
export async function deliver(visitor: Visitor, order: string): Promise<void> {
  await visitor.go(order);
  await press(visitor, "seller:order.act.confirm");
  await expectState(visitor, "confirmed");
  await press(visitor, "seller:order.act.prepare");
  await expectState(visitor, "preparing");
  await shipAndDeliver(visitor, "AM100200");
}

export async function collectCash(visitor: Visitor, collectedBy: string): Promise<void> {
  const { page, t } = visitor;
  await choose(visitor, "collector", "cooperative");
  await fill(visitor, { collectedByName: collectedBy });
  await press(visitor, "seller:order.act.collect");
  await expect(page.getByText(t("seller:order.cashReceived"))).toBeVisible();
}

async function expectState({ page, t }: Visitor, state: string): Promise<void> {
  await expect(page.getByText(t(`orders:state.${state}`), { exact: true }).first()).toBeVisible();
}
