import { expect } from "@playwright/test";
import type { Story } from "./story";
import { expectAt, fill, press, type Visitor } from "./visitor";

/** Opens a cooperative's file from the queue. Returns its address, without the language. */
export async function openDossier({ page, t, locale, go }: Visitor, { cooperative }: Story, view: string): Promise<string> {
  await go(`/region?voir=${view}`);
  const row = page.getByRole("row").filter({ hasText: locale === "fr" ? cooperative.nameFr : cooperative.nameAr });
  await row.getByRole("link", { name: t("region:queue.review") }).click();
  await expect(page).toHaveURL(/\/region\/dossiers\//);
  return new URL(page.url()).pathname.slice(3);
}

/** The identifiers as typed, beside what their rules say. */
export async function expectIdentifiersBesidePapers({ page, t }: Visitor, { cooperative }: Story): Promise<void> {
  const { registerNumber, ice } = cooperative;
  await expect(page.getByRole("heading", { name: t("region:dossier.identifiers") })).toBeVisible();
  for (const code of [registerNumber, ice]) await expect(page.getByText(code, { exact: true })).toBeVisible();
  await expect(page.getByText(t("region:dossier.check.keyOk"), { exact: true })).toHaveCount(2);
}

export async function refusePaper(visitor: Visitor, dossier: string, kind: string, reason: string): Promise<void> {
  const { page, t } = visitor;
  await visitor.go(`${dossier}?piece=${kind}`);
  await press(visitor, "region:dossier.refuse");
  await expect(page.locator("#reason-error")).toContainText(t("region:error.reason-needed"));
  await fill(visitor, { reason });
  await press(visitor, "region:dossier.refuse");
  await expect(page.getByText(t("region:dossier.refusedFor", { reason }))).toBeVisible();
}

/** Accepts every paper that waits, one after the other: the next one opens by itself. */
export async function acceptAllPapers(visitor: Visitor, dossier: string): Promise<void> {
  const { page, t } = visitor;
  await visitor.go(dossier);
  const waiting = page.getByRole("link").filter({ hasText: t("region:dossier.pieceState.submitted") });
  for (let left = await waiting.count(); left > 0; left -= 1) {
    await press(visitor, "region:dossier.accept");
    await expect(waiting).toHaveCount(left - 1);
  }
}

/** The identity paper is seen, never copied; then the whole file is approved. */
export async function noteIdentityAndApprove(visitor: Visitor, dossier: string): Promise<void> {
  const { page, t } = visitor;
  await visitor.go(`${dossier}?piece=signatory-identity`);
  await expect(page.getByText(t("region:dossier.seenOnly"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("region:decide.approved") })).toBeDisabled();
  await press(visitor, "region:dossier.seen");
  await expect(page.getByText(t("region:decide.ready"))).toBeVisible();
  await press(visitor, "region:decide.approved");
  await expect(page.getByText(t("region:decision.approved"))).toBeVisible();
  await expectAt(visitor, dossier);
}

/** Each of these acts stands in the log under the visitor's own name. */
export async function expectInAuditLog({ page, t, go }: Visitor, acts: readonly string[]): Promise<void> {
  await go("/region/journal");
  for (const act of acts) {
    await expect(
      page
        .getByRole("row")
        .filter({ hasText: t(`region:auditAction.${act}`) })
        .first(),
    ).toBeVisible();
  }
}
