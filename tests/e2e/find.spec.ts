import { expect, test } from "@playwright/test";
import { latinDigits } from "~/platform/text/latin-digits";
import { arrive, expectNoComplaint, follow, press, type Visitor } from "./support/visitor";

const TYPED = { fr: "ta", ar: "زر" } as const;
const HONEY = { fr: "miel", ar: "عسل" } as const;

/** How many products the page says it has. */
async function found({ page }: Visitor): Promise<number> {
  const said = (await page.locator(".list-bar [role=status]").innerText()).replace(/\s/g, "");
  const number = /\d+/.exec(latinDigits(said));
  if (number) return Number(number[0]);
  // Arabic has words for none, one and two.
  return ["لامنتجات", "منتجواحد", "منتجان"].indexOf(said);
}

/** The page's JavaScript runs: before it everything is a plain link or form. */
const alive = ({ page, t }: Visitor) => expect(page.getByRole("combobox", { name: t("ui:search.label") })).toBeVisible();

/** The answers offered under one title of the filters. */
const answers = ({ page }: Visitor, title: string) =>
  page
    .locator("details.facet")
    .filter({ has: page.locator("summary", { hasText: title }) })
    .locator("a.check");

/** The number at the end of an answer. */
async function countOf(answer: ReturnType<typeof answers>): Promise<number> {
  return Number((await answer.locator(".n").innerText()).replace(/\s/g, ""));
}

for (const locale of ["fr", "ar"] as const) {
  test.describe(locale === "fr" ? "In French" : "In Arabic", () => {
    let visitor: Visitor;
    test.afterEach(() => visitor.context.close());

    test("Two letters and the arrow keys lead to what is meant; filters come and go with the address", async ({ browser }) => {
      visitor = await arrive(browser, { locale, width: 1280, height: 900 });
      const { page, t } = visitor;
      await visitor.go("");
      const box = page.getByRole("combobox", { name: t("ui:search.label") });
      await box.pressSequentially(TYPED[locale]);
      await expect(page.getByRole("option").first()).toBeVisible();
      await expect(box).toHaveAttribute("aria-expanded", "true");
      const [first, kinds] = [page.getByRole("option").first(), page.getByRole("listbox").getByRole("group")];
      expect(await kinds.count()).toBeGreaterThan(1);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("listbox")).toHaveCount(0);
      await expect(box).toHaveValue(TYPED[locale]);
      await page.keyboard.press("ArrowDown");
      await expect(first).toHaveAttribute("aria-selected", "true");
      expect(await box.getAttribute("aria-activedescendant")).toBe(await first.getAttribute("id"));
      const picked = (await first.innerText()).trim();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL((url) => url.pathname === `/${locale}/recherche` && url.searchParams.get("q") === picked);
      await expect(box).toHaveValue(picked);
      await expect(page.getByRole("listbox")).toHaveCount(0);

      const all = await found(visitor);
      const province = answers(visitor, t("shop:list.province")).first();
      const few = await countOf(province);
      await province.click();
      await expect(page).toHaveURL(/[?&]province=/);
      await expect(province).toHaveAttribute("aria-current", "true");
      await expect(province).toBeFocused();
      await expect.poll(() => found(visitor)).toBe(few);
      // Counted without its own choice: the others are still offered.
      expect(await answers(visitor, t("shop:list.province")).count()).toBeGreaterThanOrEqual(1);
      await page.locator("a.chip-x").first().click();
      await expect(page).not.toHaveURL(/province=/);
      await expect(page.locator(".list-bar [role=status]")).toBeFocused();
      await expect.poll(() => found(visitor)).toBe(all);
      await page.goBack();
      await expect(page.locator("a.chip-x")).toHaveCount(1);
      await expect.poll(() => found(visitor)).toBe(few);
      expectNoComplaint(visitor);
    });

    test("More products join those that are there; on the way back from one the list is as it was left", async ({ browser }) => {
      visitor = await arrive(browser, { locale });
      const { page, t } = visitor;
      await visitor.go("/produits?tri=prix");
      await alive(visitor);
      const cards = page.locator("main .product-grid .card-name a");
      await expect(cards).toHaveCount(24);
      await follow(visitor, "search:showMore");
      await expect(cards).toHaveCount(48);
      await expect(page).toHaveURL(/page=2/);
      await expect(cards.nth(24)).toBeFocused();
      const names = await cards.allInnerTexts();
      expect(new Set(await cards.evaluateAll((links) => links.map((link) => link.getAttribute("href")))).size).toBe(48);
      await cards.nth(30).scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => window.scrollY);
      await cards.nth(30).click();
      await expect(page).toHaveURL(/\/produits\/[^?]+/);
      await expect(
        page
          .locator("main")
          .getByRole("button", { name: t("shop:product.add") })
          .or(page.locator("main h1"))
          .first(),
      ).toBeVisible();
      await page.goBack();
      await expect(cards).toHaveCount(48);
      expect(await cards.allInnerTexts()).toEqual(names);
      await expect.poll(() => page.evaluate((y) => Math.abs(window.scrollY - y), before)).toBeLessThan(40);
      // An address of a page is that page for whoever comes to it.
      await page.reload();
      await expect(cards).toHaveCount(24);
      expectNoComplaint(visitor);
    });

    test("On a phone the filters are a sheet that stays open from one choice to the next", async ({ browser }) => {
      visitor = await arrive(browser, { locale });
      const { page, t } = visitor;
      await visitor.go("/produits");
      await alive(visitor);
      await press(visitor, "ui:facet.open");
      const sheet = page.locator(".facet-sheet");
      await answers(visitor, t("shop:list.family")).first().click();
      await expect(page).toHaveURL(/famille=/);
      await expect(sheet).toBeVisible();
      await answers(visitor, t("search:more")).first().click();
      await expect(page).toHaveURL(/famille=.*stock=1/);
      await sheet.locator(".facet-act button").click();
      await expect(sheet).toBeHidden();
      await expect(page.locator("a.chip-x")).toHaveCount(2);
      await follow(visitor, "ui:facet.clear");
      await expect(page.locator("a.chip-x")).toHaveCount(0);
      expectNoComplaint(visitor);
    });

    test("The last searches stay in this browser and can be forgotten", async ({ browser }) => {
      visitor = await arrive(browser, { locale });
      const { page, t } = visitor;
      await visitor.go("");
      const box = page.getByRole("combobox", { name: t("ui:search.label") });
      await box.fill(HONEY[locale]);
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/recherche\?q=/);
      await visitor.go("");
      await box.click();
      await expect(page.getByRole("option", { name: HONEY[locale] })).toBeVisible();
      await page.getByRole("option", { name: t("search:suggest.clear") }).click();
      await expect(page.getByRole("listbox")).toHaveCount(0);
      expect(await page.evaluate(() => localStorage.getItem("taawon.recherches"))).toBeNull();
    });

    test("A search in vain and a choice too many each show a way on", async ({ browser }) => {
      visitor = await arrive(browser, { locale });
      const { page, t } = visitor;
      await visitor.go("/recherche?q=xyzzyqk");
      await expect(page.getByRole("heading", { name: t("shop:search.none") })).toBeVisible();
      expect(await page.locator("main ul.chips a").count()).toBeGreaterThan(3);
      expect(await page.locator("main .card").count()).toBeGreaterThan(0);
      await visitor.go(`/recherche?q=${encodeURIComponent(HONEY[locale])}&a=1`);
      const drop = page.locator("main section ul.chips a").first();
      const promised = Number((await drop.locator("[aria-hidden]").innerText()).replace(/\s/g, ""));
      await drop.click();
      await expect(page).not.toHaveURL(/[?&]a=1/);
      await expect.poll(() => found(visitor)).toBe(promised);
      expectNoComplaint(visitor);
    });

    test("Without JavaScript the same path is there: words, a filter, its chip, an order, the next page", async ({ browser }) => {
      visitor = await arrive(browser, { locale, javaScript: false, width: 1280, height: 900 });
      const { page, t } = visitor;
      await visitor.go("");
      await page.locator("header input[name=q]").fill(HONEY[locale]);
      await page.locator("header form[role=search] button").click();
      await expect(page).toHaveURL(/recherche\?q=/);
      const all = await found(visitor);
      expect(all).toBeGreaterThan(0);
      const province = answers(visitor, t("shop:list.province")).first();
      const few = await countOf(province);
      await province.click();
      await expect.poll(() => found(visitor)).toBe(few);
      await page.locator("a.chip-x").first().click();
      await expect.poll(() => found(visitor)).toBe(all);

      await visitor.go("/produits");
      await page.locator("select[name=tri]").selectOption("prix");
      await press(visitor, "ui:sort.apply");
      await expect(page).toHaveURL(/tri=prix/);
      await follow(visitor, "search:showMore");
      await expect(page).toHaveURL(/tri=prix&page=2/);
      await expect(page.locator("main .product-grid .card")).toHaveCount(24);
      await page.locator('input[name="de"]').fill("100");
      await press(visitor, "ui:facet.apply");
      await expect(page).toHaveURL(/de=100/);
      expect(await found(visitor)).toBeGreaterThan(0);
    });
  });
}
