import { expect } from "@playwright/test";
import type { Visitor } from "./visitor";

/** The paid order's invoice, printed meanwhile by the worker, in both languages behind the tracking link. */
export async function openInvoice({ page, go }: Visitor, tracking: string): Promise<void> {
  const papers = page.locator('a[href^="/documents/"]');
  await expect(async () => {
    await go(tracking);
    await expect(papers).toHaveCount(2, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  for (const address of await papers.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
    const paper = await page.request.get(address);
    expect([paper.status(), paper.headers()["content-type"], (await paper.body()).subarray(0, 5).toString()]).toEqual([200, "application/pdf", "%PDF-"]);
  }
}
