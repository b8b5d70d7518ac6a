import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import sharp from "sharp";
import { castFor, ROLES } from "./support/screen-facts";
import { SCREENS } from "./support/screens";
import { expectAt, press, fill } from "./support/visitor";

const FOLDER = join("docs", "screenshots");
const WIDTHS = [360, 1280] as const;
/** A longer page is cut: what follows repeats. */
const TALLEST: Record<number, number> = { 360: 3_000, 1280: 2_200 };

const wanted = (process.env.SCREENS ?? "").split(" ").filter(Boolean);

for (const locale of ["fr", "ar"] as const) {
  test(`Pictures of every page in ${locale}`, async ({ browser }) => {
    mkdirSync(FOLDER, { recursive: true });
    const { people, facts } = await castFor(browser, locale);
    await untilPicturesAreDrawn(people.stranger.page, locale);
    for (const role of ROLES) {
      const visitor = people[role];
      for (const screen of SCREENS.filter(({ as, name }) => as === role && (wanted.length === 0 || wanted.includes(name)))) {
        await visitor.go((screen.path ?? (() => screen.page))(facts));
        for (const width of WIDTHS) await take(visitor.page, width, `${screen.name}.${locale}`, screen.height);
      }
    }
    if (wanted.length > 0 && !wanted.includes("refused-form")) return;
    const { applicant } = people;
    await applicant.go("/candidature/banque");
    await fill(applicant, { rib: "011519000001205000534922" });
    await press(applicant, "application:keep");
    await expectAt(applicant, "/candidature/banque");
    await expect(applicant.page.locator("#rib-error")).toBeVisible();
    for (const width of WIDTHS) await take(applicant.page, width, `refused-form.${locale}`);
  });
}

/** A fresh demonstration needs a minute and a half to draw them all. */
async function untilPicturesAreDrawn(page: Page, locale: string): Promise<void> {
  await expect(async () => {
    for (let list = 1; ; list += 1) {
      const html = await (await page.request.get(`/${locale}/produits?page=${String(list)}`)).text();
      expect(html).not.toContain('<span class="pic');
      if (!html.includes(`page=${String(list + 1)}`)) return;
    }
  }).toPass({ timeout: 600_000, intervals: [10_000] });
}

async function take(page: Page, width: number, name: string, cut?: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const tallest = TALLEST[width] ?? 4_000;
  await page.setViewportSize({ width, height: cut ?? Math.min(Math.max(height, 640), tallest) });
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = "eager";
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  const shot = await page.screenshot({ animations: "disabled" });
  await sharp(shot)
    .jpeg({ quality: 38, mozjpeg: true })
    .toFile(join(FOLDER, `${name}.${String(width)}.jpg`));
}
