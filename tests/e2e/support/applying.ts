import { expect } from "@playwright/test";
import { miscopiedRib, rib } from "./identifiers";
import { pdf, png } from "./files";
import type { Story } from "./story";
import { choose, choosePlace, expectAt, fill, follow, press, type Visitor } from "./visitor";

const PAPERS = [
  "statutes",
  "assembly-minutes",
  "organs-list",
  "members-list",
  "register-extract",
  "name-approval",
  "ice-certificate",
  "tax-certificate",
  "rib-certificate",
] as const;

/** From the way in, where a stranger is sent to open an account, by phone. */
export async function openAccountToApply(visitor: Visitor, { applicant }: Story): Promise<void> {
  await visitor.go("/candidature");
  await press(visitor, "application:intro.startWithAccount");
  await expectAt(visitor, "/inscription");
  await fill(visitor, { person: applicant.person, name: applicant.phone, password: applicant.password });
  await press(visitor, "account:signUp.act");
  await expectAt(visitor, "/candidature");
  await press(visitor, "application:intro.start");
  await expectAt(visitor, "/candidature/identite");
}

/** Identity, seat, members; then the bank, where a miscopied RIB is told beside the field and everything typed is kept. */
export async function fillFirstSteps(visitor: Visitor, { cooperative, applicant }: Story): Promise<void> {
  const { nameFr, nameAr, registerNumber, court, ice, taxId, commune, phone, account } = cooperative;
  await fill(visitor, { nameFr, nameAr, registerNumber, court, ice, taxId, foundedYear: "2019" });
  await keep(visitor, "lieu");
  await choosePlace(visitor, commune);
  await fill(visitor, { address: "Douar Oulad Salem, n° 4", phone });
  await keep(visitor, "membres");
  await fill(visitor, { representativeName: applicant.person, womenUnder35: "4", womenFrom35To60: "7", menOver60: "1" });
  await choose(visitor, "representativeFunction", "presidente");
  await keep(visitor, "banque");
  await fill(visitor, { rib: miscopiedRib(account) });
  await press(visitor, "application:keep");
  await expect(visitor.page.locator("#rib-error")).toContainText(visitor.t("application:error.ribKey"));
  await expect(visitor.page.locator("#rib")).toHaveValue(miscopiedRib(account));
  await expect(visitor.page.locator("#rib")).toHaveAttribute("aria-invalid", "true");
}

/** Comes back another day, finds what was kept and ends the application. */
export async function comeBackAndSend(visitor: Visitor, { cooperative, craft, honey }: Story): Promise<void> {
  const { page, t, locale } = visitor;
  await visitor.go("/candidature");
  await expectAt(visitor, "/candidature/etat");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(locale === "fr" ? cooperative.nameFr : cooperative.nameAr);
  await visitor.go("/candidature/identite");
  await expect(page.locator("#registerNumber")).toHaveValue(cooperative.registerNumber);
  await visitor.go("/candidature/etat");
  await follow(visitor, "application:status.continue");
  await expectAt(visitor, "/candidature/banque");
  await fill(visitor, { rib: rib(cooperative.account) });
  await keep(visitor, "activite");
  for (const { family } of [craft, honey]) await choose(visitor, "families", family);
  await choose(visitor, "serves", "country");
  await fill(visitor, { storyFr: "Douze membres, un atelier.", storyAr: "اثنا عشر عضوا وورشة واحدة." });
  await keep(visitor, "pieces");
  for (const [index, kind] of PAPERS.entries()) {
    await sendPaper(visitor, kind, index % 2 === 0 ? pdf(kind) : await png(kind));
  }
  await follow(visitor, "application:papers.next");
  await expectAt(visitor, "/candidature/envoi");
  await page.locator('[name="charter"]').check();
  await press(visitor, "application:submit.act");
  await expectAt(visitor, "/candidature/etat");
  await expect(page.getByText(t("application:stateLine.submitted"))).toBeVisible();
}

export async function sendPaper({ page, t }: Visitor, kind: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const row = page.locator(`section#${kind}`);
  await row.locator('input[type="file"]').setInputFiles(file);
  await row.locator("button").click();
  await expect(row.getByText(t("application:itemState.submitted"), { exact: true })).toBeVisible();
}

async function keep(visitor: Visitor, next: string): Promise<void> {
  await press(visitor, "application:keep");
  await expectAt(visitor, `/candidature/${next}`);
}
