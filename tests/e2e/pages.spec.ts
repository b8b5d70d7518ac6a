import { expect, test } from "@playwright/test";
import { arrive, type Visitor } from "./support/visitor";

/** Addresses of products in stock, as the list shows them. */
async function products({ page, go }: Visitor, some = 2): Promise<string[]> {
  await go("/produits?stock=oui");
  const links = await page.locator("ul.product-grid h2 a").evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return links.slice(0, some).map((href) => href.replace(/^\/(fr|ar)/, ""));
}

for (const locale of ["fr", "ar"] as const) {
  test.describe(locale === "fr" ? "Pages in French" : "Pages in Arabic", () => {
    test("Without JavaScript, a shopper learns what a delivery to an ambiguous commune costs and when it comes, and opens the large picture", async ({ browser }) => {
      const visitor = await arrive(browser, { locale, javaScript: false });
      const { page, t } = visitor;
      const [product = ""] = await products(visitor, 1);
      await visitor.go(product);
      await page.locator("summary", { hasText: t("pages:delivery.choose") }).click();
      await page.locator('input[name="commune"]').fill("Sidi Allal");
      await page.getByRole("button", { name: t("pages:delivery.see"), exact: true }).click();
      await expect(page.locator("#commune-error")).toContainText(t("pages:delivery.which"));
      await page.locator('input[type="radio"][name="place"]').first().check();
      await page.getByRole("button", { name: t("pages:delivery.see"), exact: true }).click();
      await expect(page.locator(".icon-lines li").first()).toContainText(t("pages:delivery.cost"));
      const large = await page.locator(".gallery-main").getAttribute("href");
      if (large) expect((await page.request.get(large)).status()).toBe(200);
      await visitor.context.close();
    });

    test("A browser remembers its commune and what it looked at, shows a picture large, and gives the focus back", async ({ browser }) => {
      const visitor = await arrive(browser, { locale });
      const { page, t, complaints } = visitor;
      const [first = "", second = ""] = await products(visitor);
      await visitor.go(first);
      await page.locator("summary", { hasText: t("pages:delivery.choose") }).click();
      await page.getByLabel(t("pages:delivery.field")).pressSequentially(locale === "fr" ? "Salé" : "سلا");
      await page.getByRole("option").first().click();
      const delivery = page.locator(".icon-lines li").first();
      await expect(delivery).toContainText(t("pages:delivery.change"));
      await visitor.go(second);
      await expect(delivery).toContainText(t("pages:delivery.change"));
      await expect(page.getByRole("heading", { name: t("pages:product.seen") })).toBeVisible();
      const picture = page.locator(".gallery-main");
      if ((await picture.count()) > 0) {
        await picture.click();
        await expect(page.locator("dialog")).toBeVisible();
        await page.keyboard.press("Escape");
        await expect(page.locator("dialog")).toHaveCount(0);
        await expect(picture).toBeFocused();
      }
      expect(complaints).toEqual([]);
      await visitor.context.close();
    });

    test("The map of the region leads by keyboard to a province, and its dots to what is made there", async ({ browser }) => {
      const visitor = await arrive(browser, { locale, width: 1280 });
      const { page, t } = visitor;
      await visitor.go("/cooperatives");
      const map = page.getByRole("group", { name: t("pages:map.label") });
      await map.getByRole("link").first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/provinces\//);
      const place = page
        .getByRole("group", { name: t("pages:map.label") })
        .locator('a[href*="commune="]')
        .first();
      await place.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/commune=/);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await visitor.context.close();
    });
  });
}
