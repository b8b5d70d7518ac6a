import { expect, type Locator } from "@playwright/test";
import type { Story } from "./story";
import { choosePlace, expectAt, fill, follow, press, type Visitor } from "./visitor";

/** The address of the cheapest product a cooperative has in the shop, without the language. */
export async function cheapestOnSale({ page, t, go }: Visitor): Promise<string> {
  await go("/vendeur/produits?etat=published");
  const rows = page.locator('main li:has(> a[href*="/vendeur/produits/"]):has(output:not(:text-is("0")))');
  const prices = (await rows.locator("> a").allTextContents()).map(centimesOf);
  await rows
    .nth(prices.indexOf(Math.min(...prices)))
    .locator("> a")
    .click();
  return seeInShop({ page, t });
}

/** From a listing's page to the product as shoppers see it. Returns its address, without the language. */
export async function seeInShop({ page, t }: Pick<Visitor, "page" | "t">): Promise<string> {
  await page.getByRole("link", { name: t("listing:page.seeInShop") }).click();
  await expect(page).toHaveURL(/\/(fr|ar)\/produits\/[^/]+$/);
  return new URL(page.url()).pathname.slice(3);
}

export function card({ page }: Visitor, name: string): Locator {
  return page.locator("main .card").filter({ hasText: name });
}

export async function search({ page, t, go }: Visitor, typed: string): Promise<void> {
  await go("");
  const box = page
    .getByRole("searchbox", { name: t("ui:search.label") })
    .or(page.getByRole("combobox", { name: t("ui:search.label") }))
    .first();
  await box.fill(typed);
  await box.press("Enter");
  await expect(page).toHaveURL(/\/recherche\?/);
}

/** Adds the product of the open page; the basket counts it. */
export async function addToBasket(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await press(visitor, "shop:product.add");
  await expect(
    page
      .getByText(t("common:basket.added"))
      .or(page.getByText(t("checkout:news.added")))
      .first(),
  ).toBeVisible();
}

/** Centimes of an amount as written: `1 234,50 DH`. */
export function centimesOf(written: string): number {
  const [, whole = "", cents = "0"] = /(\d[\d\s\u00a0\u202f]*),(\d{2})/.exec(written) ?? [];
  return Number(whole.replace(/\D/g, "")) * 100 + Number(cents);
}

/** Every part of the basket's total, and the total. */
export async function basketSums({ page }: Visitor): Promise<{ parts: number[]; total: number }> {
  const sum = page.locator("dl.sum").first();
  const parts = (await sum.locator("div:not(.total) dd").allTextContents()).map(centimesOf);
  return { parts, total: centimesOf((await sum.locator(".total dd").textContent()) ?? "") };
}

/** The commune, then each parcel's delivery and the total that adds them up. */
export async function seeDelivery(visitor: Visitor, commune: string, parcels: number): Promise<number> {
  const { page, t } = visitor;
  await visitor.go("/panier");
  await expect(page.locator("section.part")).toHaveCount(parcels);
  if (await page.locator('main [name="commune"]').filter({ visible: true }).count()) {
    await choosePlace(visitor, commune);
    await press(visitor, "checkout:cart.seeDelivery");
  }
  await expect(page.getByText(t("checkout:total.toPay"), { exact: true })).toBeVisible();
  const { parts, total } = await basketSums(visitor);
  expect(parts).toHaveLength(parcels * 2);
  expect(Math.min(...parts)).toBeGreaterThan(0);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  return total;
}

/** Who and where, in eight fields at most. */
export async function fillCheckout(visitor: Visitor, { shopper }: Pick<Story, "shopper">, { email }: { email?: string } = {}): Promise<void> {
  const { page } = visitor;
  await visitor.go("/panier");
  await follow(visitor, "checkout:cart.order");
  await expectAt(visitor, "/commande");
  await expect(page.locator("main [name=phone]")).toBeVisible();
  const names = await page
    .locator("main form :is(input, select, textarea):not([type=hidden])")
    .evaluateAll((fields) => [...new Set(fields.map((field) => field.getAttribute("name")))]);
  expect(names.length).toBeLessThanOrEqual(8);
  expect(names[0]).toBe("phone");
  await fill(visitor, { phone: shopper.phone, name: shopper.name, quarter: shopper.quarter, landmark: shopper.landmark, ...(email ? { email } : {}) });
  await press(visitor, "checkout:contact.act");
  await expectAt(visitor, "/commande/verification");
}

/** Confirms what was reviewed and returns the tracking link's path, without the language. */
export async function confirm(visitor: Visitor): Promise<string> {
  const { page, t } = visitor;
  await press(visitor, "checkout:review.act");
  await expect(page).toHaveURL(/\/commande\/merci\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkout:thanks.title"));
  const href = await page.getByRole("link", { name: t("checkout:thanks.follow") }).getAttribute("href");
  return (href ?? "").slice(3);
}

/** The parcel of one cooperative on the tracking page. */
export function parcel({ page }: Visitor, cooperative: string): Locator {
  return page.getByRole("region", { name: cooperative, exact: true });
}

export async function cancelParcel(visitor: Visitor, tracking: string, cooperative: string): Promise<void> {
  const { t } = visitor;
  await visitor.go(tracking);
  await parcel(visitor, cooperative)
    .getByRole("link", { name: t("checkout:track.cancel") })
    .click();
  await press(visitor, "checkout:cancel.act");
  await expectAt(visitor, tracking);
  await expect(visitor.page.getByText(t("checkout:track.justCancelled", { name: cooperative }))).toBeVisible();
}
