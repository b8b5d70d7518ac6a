import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { directionOf, type Locale } from "~/platform/i18n/locale";
import routes from "../../../app/routes";
import { castFor, ROLES, type Cast } from "./screen-facts";
import { NOT_SCREENS, SCREENS, type Screen } from "./screens";
import { arrive, expectNoComplaint, press, type Visitor } from "./visitor";

/** Every page in one language: what axe, the browser's console, the content policy and a narrow phone say of it. */
export function lookAtEveryScreen(locale: Locale): void {
  test.describe(locale === "fr" ? "In French" : "In Arabic", () => {
    // Some sixty pages, each read by axe: minutes on a machine that does other things.
    test.describe.configure({ timeout: 400_000 });
    let cast: Cast;

    test.beforeAll(async ({ browser }) => {
      cast = await castFor(browser, locale);
    });
    test.afterAll(() => Promise.all(Object.values(cast?.people ?? {}).map(({ context }) => context.close())));

    for (const role of ROLES) {
      test(`Every page ${OF_WHOM[role]} opens is usable by all, quiet in the console, and fits a narrow phone`, async () => {
        const visitor = cast.people[role];
        visitor.complaints.length = 0;
        for (const screen of SCREENS.filter(({ as }) => as === role)) await test.step(screen.name, () => look(visitor, screen, cast));
        expectNoComplaint(visitor);
      });
    }

    test("What opens over a page is usable too: the menu, the filters, the suggestions, a question before withdrawing", async () => {
      const { stranger, owner } = cast.people;
      await stranger.go("/produits");
      await stranger.page.locator("details.menu > summary").click();
      await expect(stranger.page.locator(".menu-sheet")).toBeVisible();
      await expectUsable(stranger.page, "the menu");
      await stranger.page.locator("details.menu > summary").click();
      await press(stranger, "ui:facet.open");
      await expectUsable(stranger.page, "the filters");
      await stranger.go("");
      await stranger.page.locator("header input[name=q]").pressSequentially(locale === "fr" ? "tapi" : "زرب");
      await expect(stranger.page.getByRole("option").first()).toBeVisible();
      await expectUsable(stranger.page, "the suggestions");
      await owner.go(`/vendeur/produits/${cast.facts.listing}`);
      await press(owner, "listing:withdraw.trigger");
      await expect(owner.page.getByRole("dialog")).toBeVisible();
      await expectUsable(owner.page, "the question");
    });

    test("The messages that a demonstration keeps are a page like any other", async () => {
      const { page, complaints } = cast.people.stranger;
      complaints.length = 0;
      await page.goto("/dev/messages");
      await expect(page.locator("main li.panel").first()).toBeVisible();
      await expectUsable(page, "the messages");
      await expectNoSideways(page, "the messages");
      expectNoComplaint(cast.people.stranger);
    });

    test("A page that breaks says so in words, with the way back and a number to call", async ({ browser }) => {
      const visitor = await arrive(browser, { locale });
      const { page, t } = visitor;
      await visitor.go("/produits");
      await page.route("**/*.data*", (route) => route.fulfill({ status: 500, contentType: "text/plain", body: "Unexpected Server Error" }));
      await page.locator("main .card a").first().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("ui:error.500.title"));
      await expectUsable(page, "error page");
      await expectNoSideways(page, "error page");
      await visitor.context.close();
    });
  });
}

const OF_WHOM: Record<(typeof ROLES)[number], string> = {
  stranger: "a visitor",
  shopper: "a shopper with an account",
  applicant: "an applicant",
  owner: "a cooperative",
  administrator: "the region",
};

async function look(visitor: Visitor, screen: Screen, { facts }: Cast): Promise<void> {
  const { page, locale, complaints } = visitor;
  const response = await visitor.go((screen.path ?? (() => screen.page))(facts));
  expect.soft(response.status(), screen.name).toBe(screen.status ?? 200);
  if (screen.status) complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes(`status of ${String(screen.status)}`)));
  // The very first bytes: a reader's software chooses its voice and side by them.
  expect.soft((await response.text()).slice(0, 200), screen.name).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"`, "i"));
  expect.soft(await keysShown(page), `keys instead of words on ${screen.name}`).toEqual([]);
  await expectUsable(page, screen.name);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 760 });
    await expectNoSideways(page, `${screen.name} at ${String(width)} px`);
  }
  await expectUsable(page, `${screen.name} at 1280 px`);
  await page.setViewportSize({ width: 360, height: 760 });
  await expectNoSideways(page, `${screen.name} at 360 px`);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function expectUsable(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page, axeSource })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.split("\n")[1]?.trim() ?? ""}`));
  expect.soft(found, `what axe finds on ${name}`).toEqual([]);
}

/** « auditAction.orders_call »: a word that nobody wrote. */
async function keysShown(page: Page): Promise<string[]> {
  const words = await page.locator("body").innerText();
  return words.match(/(?<![\w@.-])[a-z]+(?:[A-Z][a-z]+)+\.[\w.-]+|(?<![\w@.-])(?:state|filter|label|role|error|column|status|step|field|paper|kind)\.[a-z][\w-]*/g) ?? [];
}

async function expectNoSideways(page: Page, name: string): Promise<void> {
  const [inner, wide] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
  expect.soft(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(inner ?? 0);
}

/** Every address of one language in app/routes.ts. */
function pagesOf(locale: Locale): string[] {
  const walk = (entries: readonly RouteConfigEntry[], before: string): string[] =>
    entries.flatMap(({ path, index, children }) => {
      const here = path ? `${before}/${path}` : before;
      return children ? walk(children, here) : index ? [`${here}/`] : [here];
    });
  return walk(routes, "")
    .filter((path) => path.startsWith(`/${locale}/`))
    .map((path) => path.slice(3).replace(/(.)\/$/, "$1"));
}

/** Addresses that no screen shows yet. */
export const unseen = (locale: Locale): string[] => pagesOf(locale).filter((page) => !NOT_SCREENS.includes(page) && !SCREENS.some((screen) => screen.page === page));
