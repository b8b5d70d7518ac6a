import { expect } from "@playwright/test";
import { pdf, type SentFile } from "./files";
import type { Goods } from "./story";
import { choose, expectAt, fill, follow, press, type Visitor } from "./visitor";

/** Answers the six questions and puts the product up for sale. Returns the address of its page for sellers. */
export async function listProduct(visitor: Visitor, goods: Goods, photo: SentFile, facts: () => Promise<void>): Promise<string> {
  const { page } = visitor;
  const { family, category, nameFr, nameAr, descriptionFr, descriptionAr, price, weight, stock } = goods;
  await visitor.go("/vendeur");
  await follow(visitor, "seller:today.newListing");
  await page.locator(`main a[href*="famille=${family}"]`).click();
  await choose(visitor, "category", category);
  await next(visitor, "photos");
  await page.locator('input[name="photos"]').setInputFiles(photo);
  await next(visitor, "noms");
  await fill(visitor, { nameFr, nameAr, descriptionFr, descriptionAr });
  await next(visitor, "fiche");
  await facts();
  await next(visitor, "format");
  await choose(visitor, "unit", "unite");
  await fill(visitor, { netContent: "1", price, weight, stock: String(stock) });
  await next(visitor, "relire");
  await press(visitor, "listing:publish");
  await expect(page).toHaveURL(/\/vendeur\/produits\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.slice(3);
}

async function next(visitor: Visitor, step: string): Promise<void> {
  await press(visitor, "listing:next");
  await expect(visitor.page).toHaveURL(new RegExp(`etape=${step}`));
}

export async function tellOfCraft(visitor: Visitor): Promise<void> {
  await fill(visitor, { "attributes.material.fr": "Argile et doum de la province", "attributes.material.ar": "طين ودوم من الإقليم" });
}

export async function tellOfHoney(visitor: Visitor): Promise<void> {
  await expect(visitor.page.getByText(visitor.t("catalogue:waiting.onssa"))).toBeVisible();
  await fill(visitor, {
    "attributes.ingredients.fr": "Miel",
    "attributes.ingredients.ar": "عسل",
    "attributes.allergens.fr": "Aucun",
    "attributes.allergens.ar": "لا شيء",
    "attributes.storage.fr": "À l’abri de la chaleur",
    "attributes.storage.ar": "بعيدا عن الحرارة",
    "attributes.origin.fr": "Région Rabat-Salé-Kénitra",
    "attributes.origin.ar": "جهة الرباط سلا القنيطرة",
  });
  await choose(visitor, "attributes.dateMark", "DDM");
}

/** How many of its one kind a product's page says there are, promised ones included; and how many are promised. */
export async function stockOf({ page, t, go }: Visitor, listing: string): Promise<{ onHand: number; promised: number }> {
  await go(listing);
  const counter = page.locator('main [id^="stock-"]').first();
  const onHand = Number(await counter.locator("output").textContent());
  const words = (await counter.locator("small").textContent()) ?? "";
  // Arabic says two without a digit: the sentence is found, not read.
  const promised = Array.from({ length: onHand + 1 }, (_, count) => count).find((count) => count > 0 && words === t("listing:stock.promised", { count })) ?? 0;
  return { onHand, promised };
}

export async function sendAuthorisation(visitor: Visitor, { family, category, number }: { family: string; category: string; number: string }): Promise<void> {
  const { page, t } = visitor;
  await visitor.go("/vendeur/cooperative");
  await choose(visitor, "kind", "onssa");
  await fill(visitor, { number, issuer: "ONSSA, Rabat" });
  const box = page.locator(`input[name="categories"][value="${category}"]`);
  await page.locator("details").filter({ has: box }).locator("summary").click();
  await box.check();
  await page.locator('input[name="file"]').setInputFiles(pdf(`onssa-${family}`));
  await press(visitor, "cooperative:act");
  await expectAt(visitor, "/vendeur/cooperative");
  await expect(page.getByText(t("cooperative:sent"))).toBeVisible();
}
