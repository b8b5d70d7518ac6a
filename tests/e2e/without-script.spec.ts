import { expect, test } from "@playwright/test";
import { callAndConfirm, collectCash, ordersOf, prepareAndPrintSlip, shipAndDeliver } from "./support/counter";
import { openInvoice } from "./support/invoices";
import { basketSums, cancelParcel, cheapestOnSale, confirm, fillCheckout, parcel, search } from "./support/shopping";
import { STORIES } from "./support/story";
import { arrive, expectAt, fill, press, signIn, type Visitor } from "./support/visitor";

for (const locale of ["fr", "ar"] as const) {
  test.describe(locale === "fr" ? "In French, without JavaScript" : "In Arabic, without JavaScript", () => {
    test.describe.configure({ mode: "serial" });
    const { neighbour, shopper } = STORIES[locale];
    const buyer = { ...shopper, phone: shopper.phone.replace(/^06 7/, "07 7") };
    let [seller, somebody]: Visitor[] = [];
    let [product, name, tracking, cooperative] = ["", "", "", ""];

    test.beforeAll(async ({ browser }) => {
      seller = await arrive(browser, { locale, javaScript: false });
      somebody = await arrive(browser, { locale, javaScript: false });
    });
    test.afterAll(() => Promise.all([seller, somebody].flatMap((visitor) => (visitor ? [visitor.context.close()] : []))));

    test("A shopper searches, fills a basket, settles an ambiguous commune, orders, and finds the purchase in the account", async () => {
      if (!seller || !somebody) throw new Error("nobody came");
      const { page, t } = somebody;
      await signIn(seller, neighbour);
      product = await cheapestOnSale(seller);
      name = (await seller.page.getByRole("heading", { level: 1 }).textContent()) ?? "";

      await somebody.go(`/inscription`);
      await fill(somebody, { person: buyer.name, name: `sans-script-${String(Date.now())}@exemple.ma`, password: "une-phrase-assez-longue" });
      await press(somebody, "account:signUp.act");
      await expectAt(somebody, "/compte");

      await search(somebody, name);
      await page.getByRole("link", { name, exact: true }).first().click();
      await press(somebody, "shop:product.add");
      await expectAt(somebody, "/panier");
      await expect(page.getByText(t("checkout:news.added"))).toBeVisible();
      await page.getByRole("button", { name: t("ui:quantity.more") }).click();
      await expect(page.locator('input[name="quantity"]')).toHaveValue("2");

      await fill(somebody, { commune: "Sidi Allal" });
      await press(somebody, "checkout:cart.seeDelivery");
      await expect(page.locator("#commune-error")).toContainText(t("checkout:place.ambiguous"));
      await page.locator('input[type="radio"][name="place"]').first().check();
      await press(somebody, "checkout:cart.seeDelivery");
      const { parts, total } = await basketSums(somebody);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);

      await fillCheckout(somebody, { shopper: buyer });
      cooperative = (await page.locator("section.part").first().getAttribute("aria-label")) ?? "";
      tracking = await confirm(somebody);
      await somebody.go("/compte");
      await page.locator('main a[href*="/compte/achats/"]').click();
      await expect(parcel(somebody, cooperative)).toBeVisible();
    });

    test("The cooperative carries the order from the call to the cash", async () => {
      if (!seller || !somebody) throw new Error("nobody came");
      const [order = ""] = await ordersOf(seller, buyer);
      await seller.go("/compte");
      const author = /([\p{L}]+ [\p{L}]+)/u.exec((await seller.page.getByRole("heading", { level: 1 }).textContent())?.split(/[,،]/)[1] ?? "")?.[1] ?? "";
      await callAndConfirm(seller, order, author);
      await prepareAndPrintSlip(seller, order, name);
      await shipAndDeliver(seller, "AM700800");
      await collectCash(seller, author);
      await somebody.go(tracking);
      await expect(parcel(somebody, cooperative)).toContainText(somebody.t("checkout:track.paid"));
      await openInvoice(somebody, tracking);
    });

    test("A second purchase is given up before it leaves", async () => {
      if (!somebody) throw new Error("nobody came");
      await somebody.go(product);
      await press(somebody, "shop:product.add");
      await fillCheckout(somebody, { shopper: buyer });
      await cancelParcel(somebody, await confirm(somebody), cooperative);
    });
  });
}
