import { expect, type Browser, type BrowserContext, type Page, type Response } from "@playwright/test";
import type { Locale } from "~/platform/i18n/locale";
import { account, codeNow, type AccountName } from "./accounts";
import { wordsOf, type Say } from "./words";

export interface Visitor {
  context: BrowserContext;
  page: Page;
  locale: Locale;
  t: Say;
  /** What a browser complained of: console errors, errors of scripts, refusals of the content policy. */
  complaints: string[];
  /** Opens an address of this language: `/panier`. */
  go(path: string): Promise<Response>;
}

export interface VisitorOptions {
  locale: Locale;
  javaScript?: boolean;
  width?: number;
  height?: number;
}

let arrivals = 0;

/** Somebody with a phone (360 px), an empty browser and a network address of their own. */
export async function arrive(browser: Browser, { locale, javaScript = true, width = 360, height = 760 }: VisitorOptions): Promise<Visitor> {
  arrivals += 1;
  const context = await browser.newContext({
    locale: locale === "fr" ? "fr-MA" : "ar-MA",
    timezoneId: "Africa/Casablanca",
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    reducedMotion: "reduce",
    extraHTTPHeaders: { "x-forwarded-for": `10.${String(process.pid % 200)}.${String(Math.trunc(arrivals / 200))}.${String((arrivals % 200) + 1)}` },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  context.on("page", (another) => listen(another, complaints));
  const go = async (path: string) => {
    const response = await page.goto(`/${locale}${path}`);
    if (!response) throw new Error(`no answer from ${path}`);
    if (javaScript) await wake(page);
    return response;
  };
  return { context, page, locale, t: wordsOf(locale), complaints, go };
}

/** The first move of a hand, by which a public page's application comes, and its arrival. */
async function wake(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__reactFiber")));
}

function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    // A refused form answers 400, 401 or 409, and Chromium calls each an error.
    if (message.type() === "error" && !/Failed to load resource.*status of (400|401|409)/.test(message.text())) complaints.push(`${message.text()} (${page.url()})`);
  });
  page.on("pageerror", (error) => complaints.push(`${String(error)} (${page.url()})`));
  page.on("request", (request) => {
    if (request.url().endsWith("/csp-report")) complaints.push(`content policy: ${request.postData() ?? ""} (${page.url()})`);
  });
}

export function expectNoComplaint({ complaints }: Visitor): void {
  expect(complaints, "what the browser complained of").toEqual([]);
}

/** Presses a button by its visible word. */
export async function press({ page, t }: Visitor, key: string, values?: Record<string, unknown>): Promise<void> {
  await page
    .getByRole("button", { name: t(key, values), exact: true })
    .filter({ visible: true })
    .first()
    .click();
}

/** Follows a link by its visible word. */
export async function follow({ page, t }: Visitor, key: string, values?: Record<string, unknown>): Promise<void> {
  await page
    .getByRole("link", { name: t(key, values) })
    .filter({ visible: true })
    .first()
    .click();
}

export async function fill({ page }: Visitor, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`).filter({ visible: true }).first();
    const tag = await field.evaluate((element) => element.tagName);
    if (tag === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Chooses one of several rows that answer a question. */
export async function choose({ page }: Visitor, name: string, value: string): Promise<void> {
  await page.locator(`main input[name="${name}"][value="${value}"]`).check();
}

/** Types a place and takes the first one proposed. */
export async function choosePlace({ page }: Visitor, typed: string): Promise<void> {
  const box = page.locator('main [name="commune"]').filter({ visible: true }).first();
  await box.click();
  await expect(async () => {
    await box.fill("");
    await box.pressSequentially(typed);
    await page.getByRole("option").first().click({ timeout: 3_000 });
  }).toPass();
}

/** The page the visitor is on now, the query left out. */
export async function expectAt({ page, locale }: Visitor, path: string | RegExp): Promise<void> {
  if (typeof path === "string") await expect(page).toHaveURL((url) => url.pathname === `/${locale}${path}`);
  else await expect(page).toHaveURL(path);
}

/** Signs in with the password, and with the authenticator's code where the account has a second factor. */
export async function signIn(visitor: Visitor, who: AccountName | { name: string; password: string }): Promise<void> {
  const known = typeof who === "string" ? account(who) : null;
  const name = known?.email ?? (typeof who === "string" ? "" : who.name);
  const password = known?.password ?? (typeof who === "string" ? "" : who.password);
  await visitor.go("/connexion");
  await fill(visitor, { name, password });
  await press(visitor, "account:signIn.act");
  if (known?.totpSecret) {
    await expectAt(visitor, "/connexion/code");
    await fill(visitor, { code: codeNow(known) });
    await press(visitor, "account:code.act");
  }
  await expectAt(visitor, "/compte");
}
